/// A span of grades that a mentor is prepared for, in the order of school.
package enum GradeBand: Int, Sendable, Hashable, CaseIterable {
  case elementary, middle, lowerHigh, upperHigh, college

  /// `K-5`, `6-8`, `9-10`, `11-12`, `college`.
  package var code: String { Self.codes[rawValue] }

  package init?(code: String) {
    guard let index = Self.codes.firstIndex(of: code) else { return nil }
    self.init(rawValue: index)
  }

  private static let codes = ["K-5", "6-8", "9-10", "11-12", "college"]
}

/// The bands a mentor serves; none stated means all.
package struct GradeBands: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue & 0b11111
  }

  package init(_ band: GradeBand) {
    self.init(rawValue: 1 << UInt8(band.rawValue))
  }

  /// In the order of school.
  package var members: [GradeBand] {
    GradeBand.allCases.filter { contains(GradeBands($0)) }
  }

  /// The bands next to those in the set, and the set itself.
  package var withNeighbours: GradeBands {
    GradeBands(rawValue: rawValue | rawValue << 1 | rawValue >> 1)
  }
}

extension GradeBands: CellValue {
  package static func parse(_ cell: String) -> Result<GradeBands, CellFault> {
    var bands: GradeBands = []
    for item in CellList.items(of: cell) {
      guard let band = names[squeezed(item)] else {
        return .failure(
          CellFault(
            "grade_band.unknown", "\(item.quoted) is not a grade band",
            hint: "Write K-5, 6-8, 9-10, 11-12 or college, separated by ';'; "
              + "where it says 8-Jun, a spreadsheet has made a date of 6-8."))
      }
      bands.insert(GradeBands(band))
    }
    return .success(bands)
  }

  private static let names: [String: GradeBand] = [
    "k-5": .elementary, "k5": .elementary, "pk-5": .elementary, "elementary": .elementary,
    "primaria": .elementary, "6-8": .middle, "middle": .middle, "middleschool": .middle,
    "9-10": .lowerHigh, "11-12": .upperHigh, "college": .college, "13+": .college,
    "university": .college, "universidad": .college,
  ]

  /// Without spaces, any dash as a hyphen.
  private static func squeezed(_ item: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in Folding.plain(item).unicodeScalars where scalar != " " {
      text.append((0x2010...0x2015).contains(scalar.value) ? "-" : scalar)
    }
    return String(text)
  }
}
