import Database

extension MemberIdentification {
  private var tenant: Tenant.ID { members.tenant }

  /// Rows of whom a person has said two different things.
  var tickedTwice: Query<ImportProblem> {
    let repeated: SQL =
      run.stagesTicks
      ? """
      SELECT r.line, r.record, f.line AS first_line
        FROM import_rows r
        JOIN (SELECT ticked_line, min(record) AS record, min(line) AS line FROM import_rows
               WHERE ticked_line IS NOT NULL
               GROUP BY ticked_line HAVING count(*) > 1) f
          ON f.ticked_line = r.ticked_line AND f.record < r.record
       ORDER BY r.record
      """ : "SELECT 0 AS line, 0 AS record, 0 AS first_line WHERE false"
    return Query(repeated) { [run] row throws(DatabaseError) in
      run.problem(
        line: try row("line"), record: try row("record"), column: "match", value: nil,
        CellFault(
          "match.ticked_twice",
          "this row is ticked on line \(try row("first_line") as Int) already",
          hint: "Tick one candidate of each row."))
    }
  }

  /// Rows that are still without an id.
  var unresolved: Query<ImportProblem> {
    Query(
      """
      SELECT u.line, u.record, u.outcome FROM import_unknown u
       WHERE u.external_id IS NULL ORDER BY u.record
      """
    ) { [run, how] row throws(DatabaseError) in
      let outcome = IdentificationOutcome(rawValue: try row("outcome")) ?? .none
      let fault = outcome.fault(how) ?? PersonID.missing
      return run.problem(
        line: try row("line"), record: try row("record"), column: nil, value: nil, fault)
    }
  }

  /// The same rows, for the file in which candidates are ticked.
  var unresolvedRows: Query<UnresolvedRow> {
    Query(
      "SELECT record, outcome FROM import_unknown WHERE external_id IS NULL ORDER BY record"
    ) { [how] row throws(DatabaseError) in
      let outcome = IdentificationOutcome(rawValue: try row("outcome")) ?? .none
      return UnresolvedRow(
        record: try row("record"), reason: (outcome.fault(how) ?? PersonID.missing).message)
    }
  }

  /// Whom they may mean: those whom a rule finds, then people of the same name; five at most.
  var candidates: Query<(record: Int, candidate: MatchCandidate)> {
    Query(
      """
      SELECT c.record, p.external_id, p.given_name || ' ' || p.family_name AS name,
             concat_ws('; ', 'born ' || to_char(p.birth_date, 'YYYY-MM-DD'), 'grade ' || e.grade,
               e.site, p.email) AS particulars
        FROM (SELECT record, person_id, row_number() OVER (
                       PARTITION BY record ORDER BY min(rank), person_id) AS place
                FROM (SELECT h.record, h.person_id, 1 AS rank
                        FROM import_hits h JOIN import_unknown u USING (record)
                       WHERE u.external_id IS NULL
                       UNION ALL
                      SELECT u.record, p.person_id, 2
                        FROM import_unknown u
                        JOIN trellis.people p
                          ON p.tenant_id = \(tenant) AND p.role = \(members.role.rawValue)
                         AND p.id_source = \(run.request.idSource)
                         AND p.external_id IS NOT NULL AND p.name_key = u.name_key
                       WHERE u.external_id IS NULL) a
               GROUP BY record, person_id) c
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = c.person_id
        LEFT JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(members.program.id)
         AND e.person_id = c.person_id
       WHERE c.place <= 5
       ORDER BY c.record, c.place
      """
    ) { row throws(DatabaseError) in
      (
        try row("record"),
        MatchCandidate(
          externalID: try row("external_id"), name: try row("name"),
          particulars: try row("particulars"))
      )
    }
  }

  /// Rows for which the only possible person was found.
  var found: Query<ImportProblem> {
    Query(
      """
      SELECT u.line, u.record, u.external_id, p.given_name || ' ' || p.family_name AS name
        FROM import_unknown u
        JOIN trellis.people p
          ON p.tenant_id = \(tenant) AND p.role = \(members.role.rawValue)
         AND p.id_source = \(run.request.idSource) AND p.external_id = u.external_id
       WHERE u.outcome = 'found'
       ORDER BY u.record
       LIMIT \(ImportReport.listed)
      """
    ) { [run, how] row throws(DatabaseError) in
      let (id, name): (String, String) = (try row("external_id"), try row("name"))
      let words = how.rules.map(\.words).joined(separator: " or ")
      return run.problem(
        line: try row("line"), record: try row("record"), column: nil, value: nil,
        CellFault(
          "match.found", "this row means \(id.quoted), \(name), by \(words)",
          hint: "If that is somebody else, write the right id into the row."))
    }
  }

  /// The ids made for people who are new by this file.
  var newIDs: Query<NewID> {
    Query(
      """
      SELECT s.line, s.external_id, s.given_name || ' ' || s.family_name AS name
        FROM import_plan s
        JOIN import_unknown u USING (record)
       WHERE u.outcome = 'made' AND s.is_new_person AND NOT s.is_rejected
       ORDER BY s.record
      """
    ) { row throws(DatabaseError) in
      NewID(line: try row("line"), externalID: try row("external_id"), name: try row("name"))
    }
  }
}
