package import Database

/// A column of the temporary table that the rows of a file are copied into.
package struct StagedField<Column: ImportColumn, Row: Sendable>: Sendable {
  /// Its name there and in the table it is meant for.
  package let name: String
  let type: StagedType
  /// Staged only where the file has one of these columns; always where none is given.
  let sources: [Column]
  let write: @Sendable (Row, inout CopyWriter) -> Void

  /// - Parameters:
  ///   - name: the column's name.
  ///   - type: its type in SQL, which must be that of the values.
  ///   - sources: the columns of a file that it is read from.
  ///   - value: the value of a row.
  package init(
    _ name: String, _ type: StagedType, from sources: Column...,
    value: @escaping @Sendable (Row) -> some PGEncodable
  ) {
    self.init(name, type, from: sources, value: value)
  }

  package init(
    _ name: String, _ type: StagedType, from sources: [Column],
    value: @escaping @Sendable (Row) -> some PGEncodable
  ) {
    self.name = name
    self.type = type
    self.sources = sources
    write = { row, writer in writer.add(value(row)) }
  }

  func isStaged(for mapping: ColumnMapping<Column>) -> Bool {
    sources.isEmpty || sources.contains(where: mapping.has)
  }
}

/// The types of staged columns, as SQL names them.
package enum StagedType: String, Sendable {
  case text, date, smallint, boolean
  case texts = "text[]"
  case instant = "timestamptz"
}
