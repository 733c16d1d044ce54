/// An import with all that is kept of it.
///
/// Rejected rows are not kept: they are in the file.
package struct ImportDetails: Sendable {
  package let past: PastImport
  /// How the file's columns were read, as JSON.
  package let mapping: String
  /// How many of the people whom it created are there now, by role.
  package let created: [(role: String, count: Int)]
  package let changeCount: Int
  package let changes: [PastChange]
}

/// One field that an import changed, or a row that it added to somebody known.
package struct PastChange: Sendable, Equatable {
  /// Where: `people`, `enrollments`, `student_guardians`.
  package let entity: String
  /// Whose: external ids, a goal's code.
  package let key: String
  /// Nil for a row that was added.
  package let field: String?
  package let old: String?
  package let new: String?
}

/// The recorded fields that follow from others, and are shown to nobody.
struct HiddenFields: Sendable {
  let entities: [String]
  let fields: [String]

  init(of tables: [ImportedTable]) {
    let hidden = tables.flatMap { table in
      table.columns.filter(\.isInternal).map { (table.name, $0.name) }
    }
    entities = hidden.map(\.0)
    fields = hidden.map(\.1)
  }
}
