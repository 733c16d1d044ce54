/// A table whose rows imports change: how its rows are told apart, and which of their columns are
/// recorded and can be restored.
package struct ImportedTable: Sendable {
  package struct Column: Sendable {
    package let name: String
    /// As SQL names it.
    package let type: String
    /// Whether it follows from other columns or goes with them, and is shown to nobody.
    package let isInternal: Bool
    /// The column without whose value of that time its own means nothing.
    package let followed: String?

    package init(
      _ name: String, _ type: String = "text", isInternal: Bool = false,
      following followed: String? = nil
    ) {
      self.name = name
      self.type = type
      self.isInternal = isInternal
      self.followed = followed
    }
  }

  package let name: String
  /// The identifiers that tell its rows apart, at most two, besides the import's program.
  package let keys: [String]
  /// The column that tells them apart where there is no identifier.
  package let code: String?
  /// Whether rows belong to a program.
  package let isOfProgram: Bool
  /// Columns of which the first that is not null names a row to a person, where the identifiers
  /// are not those of people.
  package let labels: [String]
  package let columns: [Column]
  /// A value that only a person takes back, never an undo.
  package let guarded: (column: String, value: String)?

  package init(
    _ name: String, keys: [String] = [], code: String? = nil, isOfProgram: Bool = false,
    labels: [String] = [], columns: [Column], guarded: (column: String, value: String)? = nil
  ) {
    self.name = name
    self.keys = keys
    self.code = code
    self.isOfProgram = isOfProgram
    self.labels = labels
    self.columns = columns
    self.guarded = guarded
  }
}
