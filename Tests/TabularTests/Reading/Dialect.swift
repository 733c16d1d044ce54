import Foundation

@testable import Tabular

/// A way to write a table that some program has, drawn by lot.
struct Dialect {
  enum Quoting: CaseIterable {
    case needed, always, sometimes
  }

  var delimiter: UInt8
  var declaresDelimiter: Bool
  var lineEnds: [String]
  var quoting: Quoting
  var titles: Int
  var totals: Int
  var blankColumns: Int
  var endsWithLineEnd: Bool
  var encoding: (mark: String, encoding: String.Encoding)

  private static let encodings: [(String, String.Encoding)] = [
    ("", .utf8), ("\u{FEFF}", .utf8), ("\u{FEFF}", .utf16LittleEndian),
    ("\u{FEFF}", .utf16BigEndian), ("", .windowsCP1252),
  ]

  init(_ random: inout SeededGenerator) {
    let usual = DelimiterSearch.candidates
    declaresDelimiter = Int.random(in: 0..<4, using: &random) == 0
    let choice = declaresDelimiter ? usual + Array("^~:".utf8) : usual
    delimiter = choice[Int.random(in: 0..<choice.count, using: &random)]
    let ends = ["\n", "\r\n", "\r"]
    let end = ends[Int.random(in: 0..<3, using: &random)]
    lineEnds = Bool.random(using: &random) ? [end] : ends
    quoting = Quoting.allCases[Int.random(in: 0..<3, using: &random)]
    titles = max(0, Int.random(in: -2...2, using: &random))
    totals = max(0, Int.random(in: -2...1, using: &random))
    blankColumns = max(0, Int.random(in: -2...2, using: &random))
    endsWithLineEnd = Bool.random(using: &random)
    encoding = Self.encodings[Int.random(in: 0..<5, using: &random)]
  }

  /// The bytes of a table, and the physical line on which each of its rows starts.
  func write(
    _ table: [[String]], _ random: inout SeededGenerator
  ) -> (bytes: [UInt8], lines: [Int])? {
    var text = declaresDelimiter ? "sep=\(separator)\r\n" : ""
    var lines: [Int] = []
    var line = declaresDelimiter ? 2 : 1
    let width = table.first?.count ?? 0
    let above = (0..<titles).map { ["Title \($0 + 1)"] } + (titles > 0 ? [[]] : [])
    let below = (0..<totals).map { _ in ["Total", "17"] }
    for cells in above + table + below {
      lines.append(line)
      let isRow = cells.count == width
      let record = (cells.map { written($0, &random) } + blanks(isRow)).joined(separator: separator)
      let end = lineEnds[Int.random(in: 0..<lineEnds.count, using: &random)]
      // A line feed alone would join the carriage return before it.
      text += record + (record.isEmpty ? "\r\n" : end)
      line += 1 + Self.lineEnds(in: record)
    }
    if !endsWithLineEnd, totals == 0 { text = Self.withoutLastEnd(text) }
    guard let data = (encoding.mark + text).data(using: encoding.encoding) else { return nil }
    return (Array(data), Array(lines.dropFirst(above.count + 1).prefix(table.count - 1)))
  }

  private var separator: String { String(UnicodeScalar(delimiter)) }

  private func blanks(_ isRow: Bool) -> [String] {
    isRow ? [String](repeating: "", count: blankColumns) : []
  }

  private func written(_ cell: String, _ random: inout SeededGenerator) -> String {
    let needs = cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    let chosen =
      switch quoting {
      case .needed: needs
      case .always: true
      case .sometimes: needs || Bool.random(using: &random)
      }
    return chosen ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private static func lineEnds(in text: String) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D { count += 1 }
      previous = byte
    }
    return count
  }

  private static func withoutLastEnd(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let end = scalars.lastIndex { $0 != "\n" && $0 != "\r" }
    return end.map { String(scalars[...$0]) } ?? text
  }
}
