import Database

extension GuardianImport {
  /// Known guardians whom their student's row doesn't name, although it names somebody.
  ///
  /// Who was confirmed stays: a person's word counts for more than a roster's silence.
  var createDepartures: SQL {
    """
    CREATE TEMPORARY TABLE import_guardian_departures ON COMMIT DROP AS
    SELECT n.record, n.line, n.student_id, k.guardian_id
      FROM (\(rowsThatTellGuardians)) n
      JOIN trellis.student_guardians k
        ON k.tenant_id = \(tenant) AND k.student_id = n.student_id AND k.listed
     WHERE NOT EXISTS (SELECT FROM import_guardian_links l
                        WHERE l.student_id = k.student_id AND l.guardian_id = k.guardian_id)
       AND NOT EXISTS (SELECT FROM trellis.contact_events v
                        WHERE v.tenant_id = \(tenant) AND v.person_id = k.guardian_id
                          AND v.student_id = k.student_id AND v.action = 'confirm')
    """
  }

  /// Rows of known students that say who their guardians are; all of them where blank cells clear.
  private var rowsThatTellGuardians: SQL {
    if clearsBlankCells {
      return """
        SELECT record, line, person_id AS student_id FROM import_plan
         WHERE NOT is_new_person AND NOT is_rejected
        """
    }
    return """
      SELECT DISTINCT record, line, student_id FROM import_guardian_links WHERE NOT is_new_student
      """
  }

  var departures: Query<ImportProblem> {
    Query(
      """
      SELECT d.line, d.record, s.external_id, trim(p.given_name || ' ' || p.family_name) AS name
        FROM import_guardian_departures d
        JOIN import_plan s USING (record)
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = d.guardian_id
       ORDER BY d.record, name
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (id, name): (String, String) = (try row("external_id"), try row("name"))
      return run.problem(
        line: try row("line"), record: try row("record"), column: nil, value: nil,
        CellFault(
          "guardian.gone", "\(name.quoted) is no longer named as a guardian of \(id.quoted)",
          hint: "No reports go there until a file names them again, or a person confirms them: "
            + "trellis guardian confirm \(name.shellWord) --student \(id.shellWord) --reason WHY"))
    }
  }

  /// Blocks that the file would lift, and that stay.
  var standingBlocks: Query<ImportProblem> {
    Query(
      """
      SELECT l.line, l.record, l.position, l.may_receive
        FROM import_guardian_links l
        JOIN trellis.student_guardians k
          ON k.tenant_id = \(tenant) AND k.student_id = l.student_id
         AND k.guardian_id = l.guardian_id
       WHERE k.may_receive = 'blocked' AND l.may_receive <> 'blocked'
       ORDER BY l.record, l.position
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let position: Int = try row("position")
      return run.problem(
        line: try row("line"), record: try row("record"),
        column: "guardian\(position)_may_receive", value: try row("may_receive"),
        CellFault(
          "guardian.blocked", "this guardian is blocked and stays so",
          hint: "Only a person lifts a block, never a file: 'trellis guardian unblock'."))
    }
  }

  /// Guardians whose e-mail changes also for students whom the file does not name with them: letters
  /// about those would go to the new address, be it by a slip in an id.
  var addressesOfOthers: Query<ImportProblem> {
    Query(
      """
      SELECT d.line, d.record, trim(p.given_name || ' ' || p.family_name) AS name,
             min(s.external_id) AS student, count(*) AS students
        FROM import_guardian_people d
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = d.guardian_id
        JOIN trellis.student_guardians k
          ON k.tenant_id = \(tenant) AND k.guardian_id = d.guardian_id AND k.listed
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = k.student_id
       WHERE d.email IS NOT NULL AND lower(d.email) IS DISTINCT FROM lower(p.email)
         AND NOT EXISTS (SELECT FROM import_guardian_links l
                          WHERE l.student_id = k.student_id AND l.guardian_id = k.guardian_id)
       GROUP BY d.line, d.record, name
       ORDER BY d.record, name
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (name, student): (String, String) = (try row("name"), try row("student"))
      let count: Int = try row("students")
      let others = count == 1 ? "" : " and \(count - 1) more"
      return run.problem(
        line: try row("line"), record: try row("record"), column: nil, value: nil,
        CellFault(
          "guardian.address_of_others",
          "\(name.quoted), whose e-mail changes, is also a guardian of \(student.quoted)\(others)",
          hint: "Letters about them will go to the new address. If these are two people, give each "
            + "an id of their own and import the file again."))
    }
  }

  /// What changes of known guardians, old and new.
  var guardianChanges: Query<(change: FieldChange, total: Int)> {
    Query(
      """
      SELECT d.line, coalesce(s.external_id, d.external_id) AS key, c.field, c.old, c.new, count(*) OVER () AS total
        FROM import_guardian_people d
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = d.guardian_id
        LEFT JOIN import_plan s ON s.record = d.record
       CROSS JOIN LATERAL (VALUES
         ('guardian name', trim(p.given_name || ' ' || p.family_name),
           trim(d.given_name || ' ' || d.family_name)),
         ('guardian e-mail', p.email, \(value("email", "d", over: "p"))),
         ('guardian phone', p.phone, \(value("phone", "d", over: "p"))),
         ('guardian language', p.languages[1], (\(languages))[1])) AS c (field, old, new)
       WHERE (c.new IS NOT NULL OR c.field <> 'guardian name') AND c.old IS DISTINCT FROM c.new
       ORDER BY d.record, c.field
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      (try FieldChange.read(&row), try row("total"))
    }
  }
}
