/// The names of a workbook's sheets, as spreadsheets accept them.
struct SheetNames {
  /// In UTF-16 units, as Excel counts.
  static let longest = 31

  private var taken: Set<String> = []

  /// The name with forbidden characters replaced, cut to length, and numbered where it is taken.
  ///
  /// Excel compares names without case and keeps "History" for itself.
  mutating func accepted(_ wanted: String) -> String {
    let name = Self.allowed(wanted)
    var candidate = Self.cut(name, to: Self.longest)
    var number = 1
    while candidate.lowercased() == "history" || taken.contains(candidate.lowercased()) {
      number += 1
      let suffix = " (\(number))"
      candidate = Self.cut(name, to: Self.longest - suffix.utf16.count) + suffix
    }
    taken.insert(candidate.lowercased())
    return candidate
  }

  private static func allowed(_ wanted: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in CleanText.name(wanted).unicodeScalars {
      name.append("[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    return trimmed(String(name))
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    guard name.utf16.count > limit else { return name }
    var kept = ""
    var length = 0
    for character in name {
      length += character.utf16.count
      guard length <= limit else { break }
      kept.append(character)
    }
    return trimmed(kept)
  }

  /// Neither apostrophes nor spaces at the ends; a dash where nothing is left.
  private static func trimmed(_ name: String) -> String {
    var rest = name[...]
    while let first = rest.first, first == "'" || first == " " { rest = rest.dropFirst() }
    while let last = rest.last, last == "'" || last == " " { rest = rest.dropLast() }
    return rest.isEmpty ? "-" : String(rest)
  }
}
