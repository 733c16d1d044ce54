/// Turns the cells of a row into a checked row, and notes what is wrong with them.
///
/// It needs no database: a round from files alone reads its rosters by the same checkers.
package protocol RowChecker<Column, Row>: Sendable {
  associatedtype Column: ImportColumn
  associatedtype Row: Sendable

  /// The row with every cell that could be read; whether it may be used, `cells` tells.
  mutating func check(_ cells: inout RowCells<Column>) -> Row

  /// The goals that the rows name and the vocabulary does not know, where that is asked for.
  var unknownGoals: UnknownGoals? { get }
}

extension RowChecker {
  package var unknownGoals: UnknownGoals? { nil }
}
