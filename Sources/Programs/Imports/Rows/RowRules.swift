/// What a row may lack or have wrong and be applied all the same.
package struct RowRules: Sendable {
  /// Leave bad cells out where the column may be blank, instead of rejecting the row.
  package var skipsBadCells = false
  /// How it is found out whom a row without an id means; nil where each row must have one.
  package var identification: Identification?

  package init() {}

  /// Whether a file must have a column; one without ids must have what people are known by instead.
  func requires(_ column: some ImportColumn, hasIDs: Bool) -> Bool {
    guard let identification, !hasIDs else { return column.heading.isRequired }
    if column.name == "external_id" { return false }
    return column.heading.isRequired || identification.columns.contains(column.name)
  }
}
