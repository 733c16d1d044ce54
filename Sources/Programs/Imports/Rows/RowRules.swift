/// What a row may lack or have wrong and be applied all the same.
package struct RowRules: Sendable {
  /// Leave bad cells out where the column may be blank, instead of rejecting the row.
  package var skipsBadCells = false
  /// A row may lack the id of whom it stands for: who that is, is found out otherwise.
  package var allowsMissingIDs = false

  package init() {}
}
