/// Where in a document a text stands, said without the text itself.
package enum TextPlace: Sendable, Hashable {
  case footer
  /// The number of a block, from 1, and what it is.
  case block(Int, kind: String)
  /// The number of a table's block, and the cell's row and column; row 0 is the head.
  case cell(block: Int, row: Int, column: Int)
}

extension TextPlace: CustomStringConvertible {
  package var description: String {
    switch self {
    case .footer: "in the footer"
    case .block(let number, let kind): "in block \(number), a \(kind)"
    case .cell(let number, 0, let column):
      "in block \(number), a table: the head of column \(column)"
    case .cell(let number, let row, let column):
      "in block \(number), a table: row \(row), column \(column)"
    }
  }
}
