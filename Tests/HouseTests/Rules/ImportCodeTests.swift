import Foundation
import KnownExports
import Programs
import Testing

@Suite("The codes of imports")
struct ImportCodeTests {
  /// Where problems of imports are made.
  private static let rooms = [
    "Sources/Tabular", "Sources/Programs", "Sources/Matching/NamedPairs",
    "Sources/Relationships",
  ]

  /// What the parts of codes that only show when they run can be.
  private static let parts: [String: [String]] = [
    #"\(noun)"#: ["capacity", "hours_per_month", "minutes", "waiting", "priority"],
    #"\(column)"#: ["student", "mentor", "from", "to"],
    #"\(column.name)"#: ["student", "mentor", "from", "to"],
    #"\(kind.rawValue)"#: [
      "xlsx", "xls", "ods", "zip", "gzip", "pdf", "html", "rtf", "image", "utf32",
    ],
    #"\(status)"#: ["withdrawn", "completed"],
    #"\(table.code)"#: [
      "check_in", "commitment", "request", "contribution", "goal_step", "meeting",
      "support_contact",
    ],
  ]

  @Test("Every code that the sources can tell is explained, and no other")
  func complete() throws {
    var told: [String: String] = [:]
    for path in Self.rooms.flatMap(House.files(under:)) where path.hasSuffix(".swift") {
      guard !path.contains("/Imports/Codes/") else { continue }
      for code in Self.codes(in: try House.text(of: path)) { told[code] = path }
    }
    #expect(told.count > 100)
    let explained = Set(ImportCodes.all.map(\.code))
    for (code, path) in told.sorted(by: { $0.key < $1.key }) {
      #expect(explained.contains(code), "\(code) of \(path) is not in Programs/Imports/Codes")
    }
    #expect(explained.subtracting(told.keys) == [], "nothing tells these")
    #expect(explained.count == ImportCodes.all.count)
  }

  @Test("The page of codes is what the program prints")
  func page() throws {
    let path = "docs/import-codes.md"
    let page = try House.text(of: path)
    #expect(page == ImportCodes.page, "write it anew: trellis import explain --page > \(path)")
  }

  @Test("Every known export in config/imports is embedded")
  func exports() throws {
    let folder = "config/imports"
    let files = House.files(under: folder).filter { $0.hasSuffix(".yaml") }
    #expect(Set(files) == Set(KnownExportFiles.all.map { "\(folder)/\($0.name)" }))
    for file in KnownExportFiles.all {
      let text = try House.text(of: "\(folder)/\(file.name)")
      #expect(Array(text.utf8) == file.bytes, "\(file.name) is embedded as it is")
    }
  }

  /// The codes with which problems are made in a text: behind `CellFault(`, `code:` and their kin,
  /// and in the cases of a switch.
  private static func codes(in text: String) -> [String] {
    var codes: [String] = []
    for line in joined(text).split(separator: "\n") {
      for mark in ["CellFault(\"", "ImportProblem(\"", "MappingProblem(\"", "code: \""] {
        for piece in line.components(separatedBy: mark).dropFirst() {
          codes += expanded(piece)
        }
      }
      let words = line.drop { $0 == " " }
      if words.hasPrefix("case "), let colon = words.range(of: ": \"") {
        codes += expanded(String(words[colon.upperBound...]))
      }
    }
    return codes
  }

  /// A call's first argument on the line of the call.
  private static func joined(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n") {
      if let last = lines.last, last.hasSuffix("(") {
        lines[lines.count - 1] = last + line.drop { $0 == " " }
      } else {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The codes that a literal stands for, from its first letter on; none where it is no code.
  private static func expanded(_ rest: String) -> [String] {
    guard let end = rest.firstIndex(of: "\"") else { return [] }
    let literal = String(rest[..<end])
    for (part, values) in parts where literal.contains(part) {
      return values.map { literal.replacingOccurrences(of: part, with: $0) }
    }
    let words = literal.split(separator: ".", omittingEmptySubsequences: false)
    let isCode =
      words.count == 2
      && words.allSatisfy { word in
        !word.isEmpty && word.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" }
      }
    return isCode ? [literal] : []
  }
}
