/// A line that is no row: a title above the header, a total below the rows.
package struct SkippedLine: Sendable, Equatable {
  /// The physical line, counted from 1.
  package let line: Int
  /// What stands on it, shortened where it is long.
  package let text: String

  init(line: Int, cells: [String]) {
    self.line = line
    let text = cells.filter { !$0.isEmpty }.joined(separator: " ")
    self.text = text.unicodeScalars.count <= 200 ? text : String(text.prefix(199)) + "…"
  }
}
