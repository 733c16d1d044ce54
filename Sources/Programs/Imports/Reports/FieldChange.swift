package import Database

/// One field of somebody or something known that a row changes.
package struct FieldChange: Sendable, Hashable {
  package let line: Int
  /// Whose: an external id, a goal's code, or two of them.
  package let key: String
  package let field: String
  package let old: String?
  package let new: String?
}

extension FieldChange {
  /// Reads a row with the columns `line`, `key`, `field`, `old` and `new`.
  package static func read(_ row: inout RowReader) throws(DatabaseError) -> FieldChange {
    FieldChange(
      line: try row("line"), key: try row("key"), field: try row("field"), old: try row("old"),
      new: try row("new"))
  }
}
