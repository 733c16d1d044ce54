package import Database

/// What an import recorded, and how it is taken back, for any table.
extension UndoRun {
  /// What the import recorded: where several of its statements changed a field, the value before
  /// the first and after the last.
  var createRows: SQL {
    let (old, new): (SQL, SQL) = (
      "(array_agg(old ORDER BY number))[1]", "(array_agg(new ORDER BY number DESC))[1]"
    )
    return """
      CREATE TEMPORARY TABLE undo_rows ON COMMIT DROP AS
      SELECT min(number) AS number, entity, subject_id, other_id, code, field, \(old) AS old,
             \(new) AS new, NULL::text AS reason, NULL::text AS found
        FROM trellis.import_changes
       WHERE tenant_id = \(tenant) AND import_id = \(id)
       GROUP BY entity, subject_id, other_id, code, field
      HAVING field IS NULL OR \(old) IS DISTINCT FROM \(new)
      """
  }

  var createCreated: SQL {
    """
    CREATE TEMPORARY TABLE undo_created (
      noun text NOT NULL, subject_id uuid, other_id uuid, code text,
      -- False for somebody known before who joined a program.
      is_new boolean NOT NULL, reason text, found text) ON COMMIT DROP
    """
  }

  /// Marks fields that somebody changed since, or that an undo must not touch.
  func markChanges(_ table: ImportedTable, _ columns: [ImportedTable.Column]) -> SQL {
    let values = columns.map { "WHEN \($0.name) THEN t.\(identifier: $0.name)::text" as SQL }
    let differences = columns.map { column in
      """
      WHEN \(column.name) THEN t.\(identifier: column.name)
        IS DISTINCT FROM r.new::\(SQL(unsafe: column.type))
      """ as SQL
    }
    return """
      UPDATE undo_rows r
         SET reason = CASE WHEN NOT c.is_there THEN 'gone' WHEN c.is_guarded THEN 'blocked'
                           ELSE 'changed' END,
             found = c.value
        FROM (SELECT r.number, t.tenant_id IS NOT NULL AS is_there,
                     CASE r.field \(values.joined(by: " ")) END AS value,
                     CASE r.field \(differences.joined(by: " ")) END AS differs,
                     \(table.guarding("t", "r.field")) AS is_guarded
                FROM undo_rows r
                LEFT JOIN trellis.\(identifier: table.name) t ON \(rows(of: table, "t"))
               WHERE r.entity = \(table.name) AND r.field IS NOT NULL AND r.reason IS NULL) c
       WHERE c.number = r.number AND (NOT c.is_there OR c.differs OR c.is_guarded)
      """
  }

  /// Leaves a field as it is where the one that it follows is left.
  func markFollower(_ column: ImportedTable.Column, of table: ImportedTable) -> SQL {
    """
    UPDATE undo_rows r SET reason = f.reason
      FROM undo_rows f
     WHERE r.entity = \(table.name) AND r.field = \(column.name) AND r.reason IS NULL
       AND f.entity = \(table.name) AND f.field = \(column.followed) AND f.reason IS NOT NULL
       AND f.subject_id = r.subject_id
    """
  }

  /// Gives fields the values they had before the import.
  func restore(_ table: ImportedTable, _ columns: [ImportedTable.Column]) -> SQL {
    let assignments = columns.map { column in
      """
      \(identifier: column.name) = CASE WHEN r.fields ? \(column.name)
        THEN (r.fields ->> \(column.name))::\(SQL(unsafe: column.type))
        ELSE t.\(identifier: column.name) END
      """ as SQL
    }
    return """
      UPDATE trellis.\(identifier: table.name) t SET \(assignments.joined(by: ", "))
        FROM (SELECT subject_id, other_id, code, jsonb_object_agg(field, old) AS fields
                FROM undo_rows
               WHERE entity = \(table.name) AND field IS NOT NULL AND reason IS NULL
               GROUP BY subject_id, other_id, code) r
       WHERE \(rows(of: table, "t"))
      """
  }

  /// Marks added rows that somebody changed since, or that an undo must not touch.
  package func markAdded(_ table: ImportedTable) -> SQL {
    let columns = table.columns.map { "\(identifier: $0.name)" as SQL }
    let found = columns.map { "t.\($0)" as SQL }.joined(by: ", ")
    let added = columns.map { "n.\($0)" as SQL }.joined(by: ", ")
    return """
      UPDATE undo_rows r
         SET reason = CASE WHEN NOT c.is_there THEN 'gone' WHEN c.is_guarded THEN 'blocked'
                           ELSE 'changed' END
        FROM (SELECT r.number, t.tenant_id IS NOT NULL AS is_there,
                     ROW(\(found)) IS DISTINCT FROM ROW(\(added)) AS differs,
                     \(table.guarding("t", "NULL::text")) AS is_guarded
                FROM undo_rows r
               CROSS JOIN LATERAL jsonb_populate_record(
                 NULL::trellis.\(identifier: table.name), r.new::jsonb) n
                LEFT JOIN trellis.\(identifier: table.name) t ON \(rows(of: table, "t"))
               WHERE r.entity = \(table.name) AND r.field IS NULL) c
       WHERE c.number = r.number AND (NOT c.is_there OR c.differs OR c.is_guarded)
      """
  }

  /// Deletes the added rows that are as they were added.
  package func deleteAdded(_ table: ImportedTable) -> SQL {
    """
    DELETE FROM trellis.\(identifier: table.name) t USING undo_rows r
     WHERE r.entity = \(table.name) AND r.field IS NULL AND r.reason IS NULL
       AND \(rows(of: table, "t"))
    """
  }

  /// Counts added rows as created things rather than as changes of known ones.
  package func listAdded(_ table: ImportedTable, as noun: String) -> SQL {
    """
    WITH moved AS (
      DELETE FROM undo_rows WHERE entity = \(table.name) AND field IS NULL
      RETURNING subject_id, other_id, code, reason, found)
    INSERT INTO undo_created
    SELECT \(noun), subject_id, other_id, code, true, reason, found FROM moved
    """
  }

  /// Which rows of a table those of `undo_rows r` are about.
  private func rows(of table: ImportedTable, _ row: SQL) -> SQL {
    var conditions: [SQL] = ["\(row).tenant_id = \(tenant)"]
    if table.isOfProgram { conditions.append("\(row).program_id = \(program?.id)") }
    for (key, column) in zip(table.keys, ["subject_id", "other_id"] as [SQL]) {
      conditions.append("\(row).\(identifier: key) = r.\(column)")
    }
    if let code = table.code { conditions.append("\(row).\(identifier: code) = r.code") }
    return conditions.joined(by: " AND ")
  }

  /// Lets a later import that changed a field over again go back, when it is undone itself, to
  /// what this one found there.
  var rebaseLaterChanges: SQL {
    """
    UPDATE trellis.import_changes c SET old = n.old
      FROM (SELECT DISTINCT ON (r.number) r.number AS mine, r.old, l.import_id, l.number
              FROM undo_rows r
              JOIN trellis.import_changes l
                ON l.tenant_id = \(tenant) AND l.import_id > \(id) AND l.entity = r.entity
               AND l.field = r.field
               AND coalesce(l.subject_id::text, l.code) = coalesce(r.subject_id::text, r.code)
               AND coalesce(l.other_id::text, '') = coalesce(r.other_id::text, '')
              JOIN trellis.imports i
                ON i.tenant_id = \(tenant) AND i.import_id = l.import_id
               AND i.program_id IS NOT DISTINCT FROM \(program?.id)
              LEFT JOIN trellis.import_undos u
                ON u.tenant_id = \(tenant) AND u.import_id = l.import_id
             WHERE r.reason = 'changed' AND u.import_id IS NULL
             ORDER BY r.number, l.import_id, l.number) n
     WHERE c.tenant_id = \(tenant) AND c.import_id = n.import_id AND c.number = n.number
       AND EXISTS (SELECT FROM undo_rows r
                    WHERE r.number = n.mine AND c.old IS NOT DISTINCT FROM r.new)
    """
  }

  func insertUndo(_ counts: UndoCounts) -> SQL {
    """
    INSERT INTO trellis.import_undos (
      tenant_id, import_id, removed, restored, kept, undone_at, undone_by)
    VALUES (\(tenant), \(id), \(counts.removed), \(counts.restored),
      \(counts.kept + counts.keptChanges), \(now), \(request.actor))
    """
  }
}

extension ImportIDs {
  /// Whether an identifier is one of them.
  package func contain(_ id: SQL) -> SQL {
    "coalesce(\(id) BETWEEN \(first) AND \(last), false)"
  }
}

extension ImportedTable {
  /// Whether a field has a value that only a person takes back.
  fileprivate func guarding(_ row: SQL, _ field: SQL) -> SQL {
    guard let guarded else { return "false" }
    return """
      (coalesce(\(row).\(identifier: guarded.column) = \(guarded.value), false)
        AND coalesce(\(field), \(guarded.column)) = \(guarded.column))
      """
  }
}

extension SQL {
  static var analyzeUndo: SQL { "ANALYZE undo_rows" }
  package static var analyzeCreated: SQL { "ANALYZE undo_created" }
}
