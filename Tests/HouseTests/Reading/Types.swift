extension SwiftFile {
  /// The types that the file declares, each with its line.
  var types: [(line: Int, name: String)] {
    code.enumerated().compactMap { index, line in
      let words = line.split(whereSeparator: { " :<{".contains($0) }).map(String.init)
      guard let keyword = words.firstIndex(where: Self.typeKeywords.contains),
        keyword + 1 < words.count, words[..<keyword].allSatisfy(Self.modifiers.contains)
      else { return nil }
      let name = words[keyword + 1]
      return name.first?.isUppercase == true ? (index + 1, name) : nil
    }
  }

  /// Whether documentation stands above a line, attributes in between allowed.
  func isDocumented(line: Int) -> Bool {
    var index = line - 2
    while index >= 0, lines[index].drop(while: { $0 == " " }).hasPrefix("@") { index -= 1 }
    return index >= 0 && lines[index].drop(while: { $0 == " " }).hasPrefix("///")
  }

  private static let typeKeywords: Set = ["struct", "class", "enum", "protocol", "actor"]
  private static let modifiers: Set = [
    "package", "internal", "fileprivate", "private", "final", "indirect", "nonisolated",
  ]
}
