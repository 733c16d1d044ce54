import Database

extension MemberSync {
  private var tenant: Tenant.ID { members.tenant }
  private var program: Program.ID { members.program.id }
  private var run: ImportRun { members.run }

  /// Who is enrolled with an id of the file's source and not named by any row.
  var createLeavers: SQL {
    let side: SQL = members.role == .student ? "m.student_id" : "m.mentor_id"
    return """
      CREATE TEMPORARY TABLE import_leavers ON COMMIT DROP AS
      SELECT row_number() OVER (ORDER BY p.external_id COLLATE "C") AS number, e.person_id,
             p.external_id, trim(p.given_name || ' ' || p.family_name) AS name,
             EXISTS (SELECT FROM trellis.matches m
                      WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
                        AND \(side) = e.person_id
                        AND (m.ended_on IS NULL OR m.ended_on > \(run.request.today)))
               AS is_matched
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
       WHERE \(isEnrolled)
         AND NOT EXISTS (SELECT FROM import_rows s WHERE s.external_id = p.external_id)
      """
  }

  private var isEnrolled: SQL {
    """
    e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = \(members.role.rawValue)
      AND e.status IN ('enrolled', 'on_hold') AND p.id_source = \(run.request.idSource)
      AND p.external_id IS NOT NULL
    """
  }

  var leaverCounts: Query<LeaverCounts> {
    Query(
      """
      SELECT (SELECT count(*)
                FROM trellis.enrollments e
                JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
               WHERE \(isEnrolled)) AS enrolled,
             count(*) AS leaving, count(*) FILTER (WHERE is_matched) AS matched,
             (SELECT count(*) FROM import_rows WHERE external_id IS NULL) AS unclear_rows
        FROM import_leavers
      """
    ) { row throws(DatabaseError) in
      LeaverCounts(
        enrolled: try row("enrolled"), leaving: try row("leaving"), matched: try row("matched"),
        unclearRows: try row("unclear_rows"))
    }
  }

  var leavers: Query<ImportPlan.Leaver> {
    Query(
      """
      SELECT external_id, name, is_matched FROM import_leavers
       ORDER BY number LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      ImportPlan.Leaver(
        externalID: try row("external_id"), name: try row("name"),
        isMatched: try row("is_matched"))
    }
  }

  /// The ids of the first of them whose matches would have to be closed.
  var matchedLeavers: Query<String> {
    Query("SELECT external_id FROM import_leavers WHERE is_matched ORDER BY number LIMIT 20")
  }

  var withdrawLeavers: SQL {
    run.update(
      .enrollments, as: "e", set: [("status", "'withdrawn'")], from: "import_leavers l",
      where: "e.program_id = \(program) AND e.person_id = l.person_id")
  }

  /// Keeps since when and why: the import is named.
  func noteLeavers(series: IDSeries) -> SQL {
    """
    INSERT INTO trellis.enrollment_events (
      tenant_id, event_id, program_id, person_id, status, ready, effective_on, reason, entered_at,
      entered_by)
    SELECT \(tenant), \(series.id("l.number")), \(program), l.person_id, 'withdrawn', false,
           \(run.request.today), \(run.syncReason), \(run.now), \(run.request.actor)
      FROM import_leavers l
     ORDER BY l.number
    """
  }
}
