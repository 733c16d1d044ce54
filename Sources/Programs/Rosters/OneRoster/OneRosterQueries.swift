import Database

extension SQL {
  /// The temporary table that the rows of one file are copied into.
  static func createOneRosterTable(
    _ table: String, _ columns: [(name: String, type: StagedType)]
  ) -> SQL {
    let fields = columns.map { column in
      "\(identifier: column.name) \(SQL(unsafe: column.type.rawValue))" as SQL
    }
    return """
      CREATE TEMPORARY TABLE \(identifier: table) (
        record bigint NOT NULL, line bigint NOT NULL, is_rejected boolean NOT NULL,
        \(fields.joined(by: ", "))
      ) ON COMMIT DROP
      """
  }

  static func analyzeOneRosterTable(_ table: String) -> SQL {
    "ANALYZE \(identifier: table)"
  }
}

/// An organisation of a set.
struct OneRosterOrg: Sendable, Equatable {
  let id: String
  let name: String
  let identifier: String?
  let isSchool: Bool
  /// Whether no other organisation of the set is above it.
  let isRoot: Bool
  let isDistrict: Bool
}

extension Query where Row == OneRosterOrg {
  /// The organisations of a set, in its order.
  static var oneRosterOrgs: Self {
    Query(
      """
      SELECT o.source_id, coalesce(o.name, o.source_id) AS name, o.identifier,
             coalesce(o.type, 'school') = 'school' AS is_school,
             coalesce(o.type, '') IN ('district', 'local') AS is_district,
             NOT EXISTS (SELECT FROM oneroster_orgs a WHERE a.source_id = o.parent) AS is_root
        FROM oneroster_orgs o
       WHERE o.source_id IS NOT NULL AND o.status = 'active'
       ORDER BY o.record
      """
    ) { row throws(DatabaseError) in
      OneRosterOrg(
        id: try row("source_id"), name: try row("name"), identifier: try row("identifier"),
        isSchool: try row("is_school"), isRoot: try row("is_root"),
        isDistrict: try row("is_district"))
    }
  }
}

extension Query where Row == String? {
  /// Whose ids the latest OneRoster import into a program had; nil where there was none.
  static func oneRosterSource(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT (SELECT i.mapping ->> 'id_source'
                FROM trellis.imports i
               WHERE i.tenant_id = \(tenant) AND i.program_id = \(program)
                 AND i.kind = 'oneroster'
               ORDER BY i.applied_at DESC, i.import_id DESC
               LIMIT 1) AS id_source
      """
    ) { row throws(DatabaseError) in try row("id_source") }
  }
}

extension Query where Row == Bool {
  /// Whether any row says what its user is.
  static var oneRosterHasRoles: Self {
    Query(
      """
      SELECT EXISTS (SELECT FROM oneroster_users WHERE role IS NOT NULL) AS has_roles
      """
    ) { row throws(DatabaseError) in try row("has_roles") }
  }
}

extension SQL {
  /// Keeps who imported which set, when and with what outcome.
  static func insertOneRosterImport(
    _ report: OneRosterReport, program: Program.ID, run: ImportRun
  ) -> SQL {
    let counts = report.counts
    return """
      INSERT INTO trellis.imports (
        tenant_id, import_id, program_id, kind, file_name, file_sha256, mapping, read, created,
        updated, unchanged, rejected, absent, applied_at, applied_by, is_recorded)
      VALUES (\(run.tenant), \(run.id), \(program), 'oneroster', \(report.name), \(report.sha256),
        jsonb_build_object('id_source', \(run.request.idSource)::text), \(counts.read),
        \(counts.created), \(counts.updated), \(counts.unchanged), \(counts.rejected),
        \(counts.absent), \(run.now), \(run.request.actor), true)
      """
  }
}
