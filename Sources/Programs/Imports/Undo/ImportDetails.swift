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

/// Which recorded fields are shown otherwise than they are kept.
struct ShownFields: Sendable {
  /// Fields by table, the two arrays side by side.
  struct Names: Sendable {
    let entities: [String]
    let fields: [String]
  }

  /// Those that follow from others, and are shown to nobody.
  let hidden: Names
  /// Those that are lists, and are shown as a file has them: `arts;stem`.
  let lists: Names

  init(of tables: [ImportedTable]) {
    hidden = Self.names(of: tables, where: \.isInternal)
    lists = Self.names(of: tables) { $0.type.hasSuffix("[]") }
  }

  private static func names(
    of tables: [ImportedTable], where isMeant: (ImportedTable.Column) -> Bool
  ) -> Names {
    let found = tables.flatMap { table in
      table.columns.filter(isMeant).map { (table.name, $0.name) }
    }
    return Names(entities: found.map(\.0), fields: found.map(\.1))
  }
}
