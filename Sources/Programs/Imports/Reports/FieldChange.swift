/// One field of somebody or something known that a row changes.
package struct FieldChange: Sendable, Hashable {
  package let line: Int
  /// Whose: an external id, a goal's code, or two of them.
  package let key: String
  package let field: String
  package let old: String?
  package let new: String?
}
