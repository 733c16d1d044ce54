import Database

extension OneRosterImport {
  /// Students of the program whom a complete set doesn't name at all, whatever school is wanted.
  var absentStudents: Query<(externalID: String, total: Int)> {
    Query(
      """
      SELECT p.external_id, count(*) OVER () AS total
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program.id)
         AND e.role = 'student' AND e.status IN ('enrolled', 'on_hold')
         AND p.id_source = \(run.request.idSource) AND p.external_id IS NOT NULL
         AND NOT EXISTS (
           SELECT FROM oneroster_people u WHERE u.student_key = p.external_id)
       ORDER BY p.external_id COLLATE "C"
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      (try row("external_id"), try row("total"))
    }
  }

  /// Students who have left the school.
  var leavers: Query<ImportProblem> {
    Query(
      """
      SELECT l.line, l.record, l.external_id, l.is_matched
        FROM oneroster_leavers l
       WHERE l.is_enrolled
       ORDER BY l.record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (id, isMatched): (String, Bool) = (try row("external_id"), try row("is_matched"))
      let fault =
        isMatched
        ? CellFault(
          "student.left_matched", "\(id.quoted) has left the school but is matched, and stays",
          hint: "Close the match, then: trellis student withdraw \(id).")
        : CellFault(
          "student.left", "\(id.quoted) has left the school and is withdrawn from the program",
          hint: "To bring them back: trellis student resume \(id).")
      return run.problem(
        line: try row("line"), record: try row("record"), column: "status", value: nil, fault)
    }
  }

  /// Guardians who are deleted in the set, with how many students they got reports about.
  var deletedGuardians: Query<ImportProblem> {
    Query(
      """
      SELECT g.line, g.record, g.source_id, count(*) AS students
        FROM import_guardian_departures d
        JOIN oneroster_people g ON g.record = d.record AND g.status = 'tobedeleted'
       GROUP BY g.line, g.record, g.source_id
       ORDER BY g.record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let id: String = try row("source_id")
      return run.problem(
        line: try row("line"), record: try row("record"), column: "external_id", value: id,
        CellFault(
          "guardian.gone", "the guardian \(id.quoted) is deleted from the school's roster",
          hint: "No reports go there until the guardian is named again."))
    }
  }

  /// Agents of students who are no guardians.
  var otherAgents: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, a.id, g.main_role
        FROM import_rows s
        JOIN oneroster_people u ON u.record = s.record
       CROSS JOIN LATERAL unnest(u.agents) AS a (id)
        JOIN oneroster_people g ON g.source_id = a.id AND NOT g.is_repeated
       WHERE g.guardian_role IS NULL AND g.main_role NOT IN ('student', '')
       ORDER BY s.record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (id, role): (String, String) = (try row("id"), try row("main_role"))
      return run.problem(
        line: try row("line"), record: try row("record"), column: "agents", value: id,
        CellFault(
          "agent.not_guardian", "\(id.quoted) is \(role), so no guardian",
          hint: "Guardians have the role guardian, parent or relative."))
    }
  }

  /// How many users were passed over, by why.
  var passedOver: Query<(reason: String, users: Int)> {
    Query(
      """
      SELECT reason, count(*) AS users
        FROM (SELECT CASE WHEN u.status = 'tobedeleted' THEN 'deleted and not known here'
                          WHEN u.main_role = 'student' AND NOT u.enabled
                            THEN 'students who are switched off (enabledUser is false)'
                          WHEN u.main_role = 'student' THEN 'students of other schools or grades'
                          WHEN u.guardian_role IS NOT NULL THEN 'guardians of none of them'
                          WHEN u.main_role = 'teacher' THEN 'teachers of none of them'
                          WHEN u.main_role = '' THEN 'without a role'
                          ELSE 'with the role ' || u.main_role END AS reason
                FROM oneroster_people u
               WHERE u.source_id IS NOT NULL
                 AND u.record NOT IN (
                   SELECT s.record FROM import_rows s
                   UNION ALL SELECT a.guardian_record FROM oneroster_agents a
                   UNION ALL SELECT d.record FROM import_guardian_people d
                              WHERE d.record IS NOT NULL
                   UNION ALL SELECT l.record FROM oneroster_leavers l
                   UNION ALL SELECT d.record FROM import_guardian_departures d
                   UNION ALL SELECT d.record FROM import_teacher_people d)) p
       GROUP BY reason
       ORDER BY users DESC, reason COLLATE "C"
      """
    ) { row throws(DatabaseError) in (try row("reason"), try row("users")) }
  }

  /// Students of the program who are switched off in the school's system.
  var disabledStudents: Query<ImportProblem> {
    Query(
      """
      SELECT u.line, u.record, u.student_key
        FROM oneroster_people u
        JOIN trellis.people p
          ON p.tenant_id = \(tenant) AND p.role = 'student'
         AND p.id_source = \(run.request.idSource) AND p.external_id = u.student_key
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program.id)
         AND e.person_id = p.person_id AND e.status IN ('enrolled', 'on_hold')
       WHERE u.main_role = 'student' AND NOT u.enabled AND u.status <> 'tobedeleted'
       ORDER BY u.record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let id: String = try row("student_key")
      return run.problem(
        line: try row("line"), record: try row("record"), column: "enabledUser", value: nil,
        CellFault(
          "student.disabled", "\(id.quoted) is switched off in the school's system",
          hint: "They stay as they are; if they have left: trellis student withdraw \(id)."))
    }
  }

  /// What becomes of guardians.
  var guardianCounts: Query<ImportCounts> {
    counts(of: "import_guardian_people", id: "guardian_id", guardians.changesPerson)
  }

  /// What becomes of teachers.
  var teacherCounts: Query<ImportCounts> {
    counts(of: "import_teacher_people", id: "teacher_id", TeacherImport.changesPerson)
  }

  private func counts(of table: SQL, id: SQL, _ changes: SQL) -> Query<ImportCounts> {
    Query(
      """
      SELECT count(*) FILTER (WHERE d.is_new) AS created,
             count(*) FILTER (WHERE NOT d.is_new AND \(changes)) AS updated,
             count(*) FILTER (WHERE NOT d.is_new AND NOT \(changes)) AS unchanged
        FROM \(table) d
        LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = d.\(id)
       WHERE d.external_id IN (SELECT u.source_id FROM oneroster_users u)
      """
    ) { row throws(DatabaseError) in
      var counts = ImportCounts()
      counts.created = try row("created")
      counts.updated = try row("updated")
      counts.unchanged = try row("unchanged")
      return counts
    }
  }

  /// How many students leave, and how many had left already.
  var leaverCounts: Query<ImportCounts> {
    Query(
      """
      SELECT count(*) FILTER (WHERE is_enrolled AND NOT is_matched) AS updated,
             count(*) FILTER (WHERE NOT is_enrolled OR is_matched) AS unchanged
        FROM oneroster_leavers
      """
    ) { row throws(DatabaseError) in
      var counts = ImportCounts()
      counts.updated = try row("updated")
      counts.unchanged = try row("unchanged")
      return counts
    }
  }
}
