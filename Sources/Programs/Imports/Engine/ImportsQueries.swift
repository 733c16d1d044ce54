import CivilTime
package import Database

extension SQL {
  /// The temporary table that rows are copied into.
  static func createStaging(_ columns: [(name: String, type: StagedType)]) -> SQL {
    let fields = columns.map { column in
      "\(identifier: column.name) \(SQL(unsafe: column.type.rawValue))" as SQL
    }
    return """
      CREATE TEMPORARY TABLE import_rows (
        record bigint NOT NULL, line bigint NOT NULL, is_rejected boolean NOT NULL,
        \(fields.joined(by: ", "))
      ) ON COMMIT DROP
      """
  }

  /// Makes room for the temporary tables of the next file.
  static var dropTemporaryTables: SQL { "DISCARD TEMPORARY" }

  /// Statistics, without which the planner takes a million rows for a thousand.
  ///
  /// Only of the columns that rows are joined and grouped by: sorting samples of sixty columns costs
  /// more than importing some thousand people.
  static func analyzeStaging(_ columns: [String]) -> SQL {
    let names = columns.map { "\(identifier: $0)" as SQL }
    return "ANALYZE import_rows (\(names.joined(by: ", ")))"
  }

  /// Keeps the planner from looking rows up one by one.
  ///
  /// It takes a tenant that it has no statistics of for an empty one, and would look through all
  /// staged rows once for each row of that tenant.
  static var preferHashJoins: SQL { "SET LOCAL enable_nestloop = off" }

  /// Sorts and hash tables of a million rows stay in memory, or nearly.
  static var allowLargeSorts: SQL { "SET LOCAL work_mem = '64MB'" }

  /// Makes a second import of the same tenant wait for the first.
  static func lockImports(of tenant: Tenant.ID) -> SQL {
    """
    SELECT pg_advisory_xact_lock(hashtextextended('trellis import ' || \(tenant)::text, 0))
    """
  }

  /// Marks planned rows as rejected.
  package static func reject(records: [Int]) -> SQL {
    "UPDATE import_plan SET is_rejected = true WHERE record = ANY (\(records)) AND NOT is_rejected"
  }

  /// Keeps who imported which file, when and with what outcome.
  static func insertImport(
    _ report: ImportReport, program: Program.ID?, sha256: String, mapping: JSONText,
    run: ImportRun
  ) -> SQL {
    let counts = report.counts
    return """
      INSERT INTO trellis.imports (
        tenant_id, import_id, program_id, kind, file_name, file_sha256, mapping, read, created,
        updated, unchanged, rejected, absent, applied_at, applied_by, is_recorded)
      VALUES (\(run.tenant), \(run.id), \(program), \(report.kind), \(report.file), \(sha256),
        \(mapping), \(counts.read), \(counts.created), \(counts.updated), \(counts.unchanged),
        \(counts.rejected), \(counts.absent), \(run.now), \(run.request.actor), true)
      """
  }
}

extension Query where Row == ImportCounts {
  /// What becomes of the planned rows.
  static var plannedCounts: Self {
    Query(
      """
      SELECT count(*) FILTER (WHERE is_rejected) AS rejected,
             count(*) FILTER (WHERE NOT is_rejected AND is_new) AS created,
             count(*) FILTER (WHERE NOT is_rejected AND NOT is_new AND is_changed) AS updated,
             count(*) FILTER (WHERE NOT is_rejected AND NOT is_new AND NOT is_changed) AS unchanged
        FROM import_plan
      """
    ) { row throws(DatabaseError) in
      var counts = ImportCounts()
      counts.rejected = try row("rejected")
      counts.created = try row("created")
      counts.updated = try row("updated")
      counts.unchanged = try row("unchanged")
      return counts
    }
  }
}

extension Query where Row == Int {
  /// The records that the plan rejects.
  static var rejectedRecords: Self { Query("SELECT record FROM import_plan WHERE is_rejected") }
}

extension Query where Row == PastImport {
  /// A tenant's imports, or those into one program, the latest first.
  static func imports(into program: Program.ID?, tenant: Tenant.ID) -> Self {
    imports(tenant, where: "(\(program)::uuid IS NULL OR i.program_id = \(program))", limit: nil)
  }

  /// The last time that a file was imported as one kind into one program, if that still stands.
  static func lastImport(
    of sha256: String, as kind: String, into program: Program.ID?, tenant: Tenant.ID
  ) -> Self {
    imports(
      tenant,
      where: """
        i.file_sha256 = \(sha256) AND i.kind = \(kind)
        AND i.program_id IS NOT DISTINCT FROM \(program) AND u.import_id IS NULL
        """, limit: 1)
  }

  private static func imports(_ tenant: Tenant.ID, where condition: SQL, limit: Int?) -> Self {
    Query(
      """
      SELECT i.import_id, i.kind, p.slug, i.file_name, i.file_sha256, i.created, i.updated,
             i.unchanged, i.rejected, i.absent, i.applied_at, i.applied_by, i.is_recorded,
             u.undone_at, u.undone_by, u.removed, u.restored, u.kept
        FROM trellis.imports i
        LEFT JOIN trellis.programs p
          ON p.tenant_id = \(tenant) AND p.program_id = i.program_id
        LEFT JOIN trellis.import_undos u
          ON u.tenant_id = \(tenant) AND u.import_id = i.import_id
       WHERE i.tenant_id = \(tenant) AND \(condition)
       ORDER BY i.applied_at DESC, i.import_id DESC
       LIMIT \(limit)
      """
    ) { row throws(DatabaseError) in
      var counts = ImportCounts()
      counts.created = try row("created")
      counts.updated = try row("updated")
      counts.unchanged = try row("unchanged")
      counts.rejected = try row("rejected")
      counts.absent = try row("absent")
      return PastImport(
        id: try row("import_id"), kind: try row("kind"), program: try row("slug"),
        file: try row("file_name"), fileSHA256: try row("file_sha256"), counts: counts,
        appliedAt: try row("applied_at"), appliedBy: try row("applied_by"),
        isRecorded: try row("is_recorded"), undo: try PastUndo.read(&row))
    }
  }
}

extension PastUndo {
  fileprivate static func read(_ row: inout RowReader) throws(DatabaseError) -> PastUndo? {
    guard let undoneAt: Instant = try row("undone_at") else { return nil }
    return PastUndo(
      undoneAt: undoneAt, undoneBy: try row("undone_by"), removed: try row("removed"),
      restored: try row("restored"), kept: try row("kept"))
  }
}
