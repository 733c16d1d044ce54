/// A Swift file, read so far that code, comments and strings are told apart.
struct SwiftFile: Sendable, CustomStringConvertible {
  /// The path from the repository's root.
  let path: String
  let lines: [String]
  /// The same lines with the contents of comments and strings blanked out.
  let code: [String]
  /// The texts of the strings, each with the line, counted from 1, on which it begins.
  let literals: [(line: Int, text: String)]

  init(path: String, text: String) {
    self.path = path
    var scanner = SwiftScanner(text)
    scanner.scan()
    lines = Self.lines(of: Array(text.utf8))
    code = Self.lines(of: scanner.code)
    literals = scanner.literals
  }

  var description: String { path }

  var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The module that the file belongs to.
  var module: String {
    let parts = path.split(separator: "/").map(String.init)
    return parts[0] == "sql" ? "Schema" : parts[1]
  }

  /// The modules that the file imports, each with its line.
  var imports: [(line: Int, module: String)] {
    code.enumerated().compactMap { index, line in
      let words = line.split(separator: " ").map(String.init)
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || Self.access.contains($0) })
      else { return nil }
      let named = words[(keyword + 1)...].first { !Self.kinds.contains($0) } ?? ""
      return (index + 1, named.split(separator: ".").first.map(String.init) ?? named)
    }
  }

  /// The lines of code that contain a text, counted from 1.
  func linesOfCode(containing text: String) -> [Int] {
    code.indices.filter { code[$0].contains(text) }.map { $0 + 1 }
  }

  private static let access: Set = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
