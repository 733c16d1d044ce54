/// A table whose rows imports change: how its rows are told apart, and which of their columns are
/// recorded and can be restored.
package struct ImportedTable: Sendable {
  package struct Column: Sendable {
    package let name: String
    /// As SQL names it.
    package let type: String

    package init(_ name: String, _ type: String = "text") {
      self.name = name
      self.type = type
    }
  }

  package let name: String
  /// The identifiers that tell its rows apart, at most two, besides the import's program.
  package let keys: [String]
  /// The column that tells them apart where there is no identifier.
  package let code: String?
  /// Whether rows belong to a program.
  package let isOfProgram: Bool
  /// A column that names a row to a person, where the identifiers are not those of people.
  package let label: String?
  package let columns: [Column]

  package init(
    _ name: String, keys: [String] = [], code: String? = nil, isOfProgram: Bool = false,
    label: String? = nil, columns: [Column]
  ) {
    self.name = name
    self.keys = keys
    self.code = code
    self.isOfProgram = isOfProgram
    self.label = label
    self.columns = columns
  }
}
