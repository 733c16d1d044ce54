package import Database

/// How what imports did to some nouns is undone; each lives with its nouns.
///
/// `Imports` asks all of them in turn, whatever the import's kind. They work on two temporary
/// tables: `undo_rows` has what the import recorded, a row for each field; `undo_created` has what
/// it created. In both a `reason` says why a row is left as it is, and `found` what was found
/// there instead.
package protocol ImportUndo: Sendable {
  /// The tables whose rows imports change; their fields are restored in this order.
  var tables: [ImportedTable] { get }

  /// What somebody whom an import created may have been used for since.
  var uses: [PersonUse] { get }

  /// Lists in `undo_created` what the import created, and removes what nothing keeps.
  func remove(_ undo: UndoRun, _ tx: Transaction) throws

  /// Brings in line what follows from fields, once they are restored.
  func settle(_ undo: UndoRun, _ tx: Transaction) throws
}

extension ImportUndo {
  package var uses: [PersonUse] { [] }

  package func settle(_ undo: UndoRun, _ tx: Transaction) throws {}
}

/// A table in which people stand who were used: they are kept, and it is said for what.
package struct PersonUse: Sendable {
  /// Where its rows say which program they belong to.
  package enum Scope: Sendable {
    case itself
    /// In the row of another table that the column names.
    case row(of: String, by: String)
    /// Nowhere: they are about the person.
    case tenant
  }

  let table: String
  /// The column with the person.
  let column: String
  let scope: Scope
  /// What scripts match on: `matched`.
  let code: String
  /// What a person reads, after the name of who is kept: "was matched since".
  let words: String

  package init(
    _ table: String, _ column: String, in scope: Scope = .itself, code: String, _ words: String
  ) {
    self.table = table
    self.column = column
    self.scope = scope
    self.code = code
    self.words = words
  }
}
