import CivilTime
import Database
import JSON

extension SQL {
  /// What a person calls a row that changed: by external ids, else by address or name.
  ///
  /// Reads the columns `subject_id`, `other_id` and `code` of `c`, and the people `a` and `b` that
  /// `changedPeople` joins.
  static var changeKey: SQL {
    """
    coalesce(nullif(concat_ws(' ', \(person("a")), \(person("b"))), ''), c.code, '')
    """
  }

  static func changedPeople(of tenant: Tenant.ID) -> SQL {
    """
    LEFT JOIN trellis.people a ON a.tenant_id = \(tenant) AND a.person_id = c.subject_id
    LEFT JOIN trellis.people b ON b.tenant_id = \(tenant) AND b.person_id = c.other_id
    """
  }

  private static func person(_ row: SQL) -> SQL {
    """
    coalesce(\(row).external_id, nullif(trim(\(row).given_name || ' ' || \(row).family_name), ''),
      \(row).email)
    """
  }

  /// Whether a field of `c` is one that people see.
  static func isShown(_ shown: ShownFields) -> SQL {
    """
    (c.field IS NULL OR NOT \(isField(of: shown.hidden)))
    """
  }

  /// A value of a field of `c` as people see it: lists as a file has them.
  static func text(_ value: SQL, _ shown: ShownFields) -> SQL {
    """
    CASE WHEN \(isField(of: shown.lists)) THEN nullif(array_to_string(\(value)::text[], ';'), '')
         ELSE \(value) END
    """
  }

  private static func isField(of names: ShownFields.Names) -> SQL {
    """
    EXISTS (SELECT FROM unnest(\(names.entities), \(names.fields)) h (entity, field)
             WHERE h.entity = c.entity AND h.field = c.field)
    """
  }
}

extension Query where Row == PastChange {
  /// The first of an import's changes, in its order.
  static func changes(
    of id: ImportReport.ID, _ shown: ShownFields, limit: Int?, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT c.entity, \(SQL.changeKey) AS key, c.field, \(SQL.text("c.old", shown)) AS old,
             CASE WHEN c.field IS NULL THEN NULL ELSE \(SQL.text("c.new", shown)) END AS new
        FROM (SELECT * FROM trellis.import_changes c
               WHERE c.tenant_id = \(tenant) AND c.import_id = \(id) AND \(SQL.isShown(shown))
               ORDER BY c.number
               LIMIT \(limit)) c
        \(SQL.changedPeople(of: tenant))
       ORDER BY c.number
      """
    ) { row throws(DatabaseError) in
      PastChange(
        entity: try row("entity"), key: try row("key"), field: try row("field"),
        old: try row("old"), new: try row("new"))
    }
  }
}

extension Query where Row == Int {
  static func changeCount(
    of id: ImportReport.ID, _ shown: ShownFields, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT count(*) FROM trellis.import_changes c
       WHERE c.tenant_id = \(tenant) AND c.import_id = \(id) AND \(SQL.isShown(shown))
      """)
  }
}

extension Query where Row == (role: String, count: Int) {
  /// The people that an import created and that are there.
  static func createdPeople(by ids: ImportIDs, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT role, count(*) AS count
        FROM trellis.people
       WHERE tenant_id = \(tenant) AND \(ids.contain("person_id"))
       GROUP BY role ORDER BY role
      """
    ) { row throws(DatabaseError) in (try row("role"), try row("count")) }
  }
}

extension Query where Row == String {
  static func mapping(of id: ImportReport.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT mapping::text FROM trellis.imports
       WHERE tenant_id = \(tenant) AND import_id = \(id)
      """)
  }
}

extension Query where Row == [String] {
  /// Which columns of which tables an import changed.
  static var changedColumns: Self {
    Query("SELECT DISTINCT entity, field FROM undo_rows WHERE field IS NOT NULL") {
      row throws(DatabaseError) in [try row("entity"), try row("field")]
    }
  }
}

extension Query where Row == (noun: String, removed: Int, kept: Int) {
  /// What became of what an import created.
  static var undoneCreations: Self {
    Query(
      """
      SELECT noun, count(*) FILTER (WHERE reason IS NULL) AS removed,
             count(*) FILTER (WHERE reason IS NOT NULL) AS kept
        FROM undo_created GROUP BY noun ORDER BY noun
      """
    ) { row throws(DatabaseError) in (try row("noun"), try row("removed"), try row("kept")) }
  }
}

extension Query where Row == (restored: Int, kept: Int) {
  /// What became of what an import changed.
  static func undoneChanges(_ shown: ShownFields) -> Self {
    Query(
      """
      SELECT count(*) FILTER (WHERE reason IS NULL) AS restored,
             count(*) FILTER (WHERE reason IS NOT NULL) AS kept
        FROM undo_rows c WHERE \(SQL.isShown(shown))
      """
    ) { row throws(DatabaseError) in (try row("restored"), try row("kept")) }
  }
}

extension Query where Row == KeptRow {
  /// What an undoing leaves as it is, and why.
  static func keptRows(_ shown: ShownFields, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT c.entity, \(SQL.changeKey) AS key, c.field, \(SQL.text("c.new", shown)) AS new,
             \(SQL.text("c.found", shown)) AS found, c.reason
        FROM (SELECT noun AS entity, subject_id, other_id, code, NULL AS field, NULL AS new, found,
                     reason, 0 AS number, true AS is_created
                FROM undo_created WHERE reason IS NOT NULL
               UNION ALL
              SELECT c.entity, c.subject_id, c.other_id, c.code, c.field,
                     CASE WHEN c.field IS NULL THEN NULL ELSE c.new END, c.found, c.reason,
                     c.number, false
                FROM undo_rows c WHERE c.reason IS NOT NULL AND \(SQL.isShown(shown))) c
        \(SQL.changedPeople(of: tenant))
       -- Those who stay for another's sake come after that other.
       ORDER BY NOT c.is_created, c.reason = 'linked', c.entity, \(SQL.changeKey) COLLATE "C", c.number
      """
    ) { row throws(DatabaseError) in
      KeptRow(
        entity: try row("entity"), key: try row("key"), field: try row("field"),
        new: try row("new"), found: try row("found"), reason: try row("reason"))
    }
  }
}
