/// A CSV file in the making: a header and rows of the same width, quoted where RFC 4180 asks for it.
struct Table {
  let header: [String]
  private(set) var rows: [[String]] = []

  init(_ header: [String]) {
    self.header = header
  }

  /// Adds a row of cells named by their columns; a column left out is blank.
  mutating func add(_ cells: [String: String]) {
    precondition(cells.keys.allSatisfy(header.contains), "a cell without a column: \(cells)")
    rows.append(header.map { cells[$0] ?? "" })
  }

  /// The file's text: UTF-8, line feeds.
  var text: String {
    ([header] + rows)
      .map { $0.map(Self.quoted).joined(separator: ",") + "\n" }
      .joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
      + "\""
  }
}
