package import Database

/// The statements by which imports change what is known: each keeps what it changed.
///
/// An import that changed rows by any other statement could not be shown or undone.
extension ImportRun {
  /// Changes rows of a table and records each field's old and new value, all in one statement.
  ///
  /// - Parameters:
  ///   - table: whose rows.
  ///   - row: what source and condition call the row.
  ///   - fields: the columns to set, and to what.
  ///   - source: the other tables, as after FROM.
  ///   - condition: which rows, beside the tenant.
  /// - Returns: the statement.
  package func update(
    _ table: ImportedTable, as row: SQL, set fields: [(name: String, value: SQL)],
    from source: SQL, where condition: SQL
  ) -> SQL {
    let assignments = fields.map { "\(identifier: $0.name) = \($0.value)" as SQL }
    let returned = fields.map { field in
      """
      before.\(identifier: field.name)::text AS \(identifier: "old \(field.name)"),
      \(row).\(identifier: field.name)::text AS \(identifier: "new \(field.name)")
      """ as SQL
    }
    let values = fields.map { field in
      """
      (\(field.name), c.\(identifier: "old \(field.name)"),
        c.\(identifier: "new \(field.name)"))
      """ as SQL
    }
    return """
      WITH changed AS (
        UPDATE trellis.\(identifier: table.name) \(row) SET \(assignments.joined(by: ", "))
          FROM trellis.\(identifier: table.name) before, \(source)
         WHERE \(row).tenant_id = \(tenant) AND before.tenant_id = \(tenant)
           AND \(table.isSameRow("before", row)) AND \(condition)
        RETURNING \(table.key(of: row)), \(returned.joined(by: ", "))
      )
      \(record(table, field: "f.field", old: "f.old", new: "f.new"))
        FROM changed c
       CROSS JOIN LATERAL (VALUES \(values.joined(by: ", "))) AS f (field, old, new)
       WHERE f.old IS DISTINCT FROM f.new AND NOT \(isOwn("c.subject_id"))
      """
  }

  /// Adds rows that are not there yet and records those that belong to somebody known before.
  ///
  /// What belongs to somebody whom this import itself created needs no record.
  ///
  /// - Parameters:
  ///   - table: where to.
  ///   - columns: the columns that are given, as in an INSERT.
  ///   - rows: the rows, as a SELECT.
  /// - Returns: the statement.
  package func insert(
    into table: ImportedTable, columns: SQL, select rows: SQL
  ) -> SQL {
    let fields = table.columns.map { "\($0.name), c.\(identifier: $0.name)" as SQL }
    let returned = table.columns.map { "t.\(identifier: $0.name)" as SQL }
    return """
      WITH created AS (
        INSERT INTO trellis.\(identifier: table.name) AS t (\(columns))
        \(rows)
        ON CONFLICT DO NOTHING
        RETURNING \(table.key(of: "t")), \(returned.joined(by: ", "))
      )
      \(record(
        table, field: "NULL", old: "NULL",
        new: "jsonb_build_object(\(fields.joined(by: ", ")))::text"))
        FROM created c
       WHERE NOT \(isOwn("c.subject_id"))
      """
  }

  /// Whether an identifier is one that this import made.
  package func isOwn(_ id: SQL) -> SQL {
    ownIDs.contain(id)
  }

  private func record(_ table: ImportedTable, field: SQL, old: SQL, new: SQL) -> SQL {
    """
    INSERT INTO trellis.import_changes (
      tenant_id, import_id, number, entity, subject_id, other_id, code, field, old, new)
    SELECT \(tenant), \(id), \(nextNumber()) + row_number() OVER (), \(table.name), c.subject_id,
           c.other_id, c.code, \(field), \(old), \(new)
    """
  }
}

extension ImportedTable {
  /// The key of a row as the record of changes has it: `subject_id`, `other_id` and `code`.
  package func key(of row: SQL) -> SQL {
    let subject = keys.first.map { "\(row).\(identifier: $0)" as SQL } ?? "NULL::uuid"
    let other =
      keys.count > 1 ? keys.last.map { "\(row).\(identifier: $0)" as SQL } : nil
    let names = ([code].compactMap(\.self) + labels).map {
      "\(row).\(identifier: $0)::text" as SQL
    }
    return """
      \(subject) AS subject_id, \(other ?? "NULL::uuid") AS other_id,
      coalesce(\((names + ["NULL::text"]).joined(by: ", "))) AS code
      """
  }

  /// Whether two rows of the table are one.
  package func isSameRow(_ a: SQL, _ b: SQL) -> SQL {
    let columns = (isOfProgram ? ["program_id"] : []) + keys + [code].compactMap(\.self)
    return columns.map { "\(a).\(identifier: $0) = \(b).\(identifier: $0)" as SQL }
      .joined(by: " AND ")
  }
}
