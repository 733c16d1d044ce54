/// A given or family name, as typed.
package struct NamePart: Sendable, Hashable {
  package let text: String

  package static let longestBytes = 200
}

extension NamePart: CellValue {
  package static func parse(_ cell: String) -> Result<NamePart, CellFault> {
    guard cell.utf8.count <= longestBytes else {
      return .failure(
        CellFault(
          "name.too_long", "\(cell.quoted) is too long for a name",
          hint: "A name has at most \(longestBytes) bytes; is this the right column?"))
    }
    guard cell.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      return .failure(
        CellFault(
          "name.invalid", "\(cell.quoted) has no letter in it",
          hint: "Write the name; is this the right column?"))
    }
    return .success(NamePart(text: cell))
  }
}

extension NamePart: CustomStringConvertible {
  package var description: String { text }
}

/// A whole name from one cell, as guardians and teachers have it: `Ana López`, `López, Ana`.
///
/// The last word counts as the family name; written one after the other the parts are the name
/// again.
package struct FullName: Sendable, Hashable {
  package let given: String
  package let family: String

  package init(given: String, family: String) {
    self.given = given
    self.family = family
  }

  /// The name without case and accents, its two parts apart.
  package var key: String { Self.key(given: given, family: family) }

  /// As `people.name_key` holds it.
  package static func key(given: String, family: String) -> String {
    part(given) + "|" + part(family)
  }

  /// One half of a key; without the bar that parts the halves.
  package static func part(_ name: String) -> String {
    let folded = Folding.plain(name)
    return folded.utf8.contains(UInt8(ascii: "|")) ? folded.filter { $0 != "|" } : folded
  }
}

extension FullName: CellValue {
  package static func parse(_ cell: String) -> Result<FullName, CellFault> {
    switch NamePart.parse(cell) {
    case .failure(let fault): return .failure(fault)
    case .success(let name): return .success(split(name.text))
    }
  }

  private static func split(_ name: String) -> FullName {
    let halves = name.utf8.split(separator: UInt8(ascii: ","))
    if halves.count == 2, let family = halves.first, let given = halves.last {
      let (given, family) = (Folding.trimmed(Substring(given)), Folding.trimmed(Substring(family)))
      if !given.isEmpty, !family.isEmpty { return FullName(given: given, family: family) }
    }
    guard let gap = name.utf8.lastIndex(of: UInt8(ascii: " ")) else {
      return FullName(given: name, family: "")
    }
    return FullName(
      given: Folding.trimmed(name[..<gap]), family: Folding.trimmed(name[gap...]))
  }
}

extension FullName: CustomStringConvertible {
  package var description: String { family.isEmpty ? given : "\(given) \(family)" }
}
