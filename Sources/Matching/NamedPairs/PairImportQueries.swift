import Database
import Programs

extension PairImport {
  private var stored: SQL { "trellis.\(identifier: table.rawValue)" }

  /// Finds the two people of each row, and whether the pair is there already.
  var createPlan: SQL {
    let lookup = PersonLookup(in: program, for: run)
    return """
      CREATE TEMPORARY TABLE import_plan ON COMMIT DROP AS
      SELECT f.record, f.line, f.is_rejected, f.student, f.mentor, f.reason, f.student_id,
             f.mentor_id, f.student_standing, f.mentor_standing, f.first_line,
             f.first_line IS NULL AND k.student_id IS NULL AS is_new,
             f.first_line IS NULL AND k.reason IS DISTINCT FROM coalesce(f.reason, k.reason)
               AND k.student_id IS NOT NULL AS is_changed, k.reason AS old_reason
        FROM (SELECT s.*, a.person_id AS student_id, b.person_id AS mentor_id,
                     a.standing AS student_standing, b.standing AS mentor_standing,
                     CASE WHEN a.standing = 'member' AND b.standing = 'member' AND row_number()
                       OVER (PARTITION BY a.person_id, b.person_id ORDER BY s.record) > 1
                       THEN min(s.line) OVER (PARTITION BY a.person_id, b.person_id) END
                       AS first_line
                FROM import_rows s
                \(lookup.join("student", as: .student, alias: "a"))
                \(lookup.join("mentor", as: .mentor, alias: "b"))) f
        LEFT JOIN \(stored) k
          ON k.tenant_id = \(tenant) AND k.program_id = \(program)
         AND k.student_id = f.student_id AND k.mentor_id = f.mentor_id
      """
  }

  var unknownPeople: Query<ImportProblem> {
    Query(
      """
      SELECT p.line, p.record, c.name AS column_name, c.value, c.standing
        FROM import_plan p
       CROSS JOIN LATERAL (VALUES ('student', p.student, p.student_standing),
         ('mentor', p.mentor, p.mentor_standing)) AS c (name, value, standing)
       WHERE c.value IS NOT NULL AND c.standing IS DISTINCT FROM 'member'
       ORDER BY p.record, c.name
      """
    ) { [run] row throws(DatabaseError) in
      let (column, value): (String, String) = (try row("column_name"), try row("value"))
      return run.problem(
        line: try row("line"), record: try row("record"), column: column, value: value,
        PersonLookup.fault(column, value, standing: try row("standing")))
    }
  }

  var repetitions: Query<ImportProblem> {
    Query(
      """
      SELECT line, record, student, mentor, first_line
        FROM import_plan
       WHERE first_line IS NOT NULL AND NOT is_rejected
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (student, mentor): (String, String) = (try row("student"), try row("mentor"))
      let (line, first): (Int, Int) = (try row("line"), try row("first_line"))
      return run.problem(
        line: line, record: try row("record"), column: nil, value: nil,
        CellFault(
          "pair.repeated",
          "\(student.quoted) and \(mentor.quoted) on line \(line) are on line \(first) already",
          hint: "The first of the two lines counts."))
    }
  }

  var changedReasons: Query<FieldChange> {
    Query(
      """
      SELECT line, student || ' ' || mentor AS key, 'reason' AS field, old_reason AS old,
             reason AS new
        FROM import_plan
       WHERE is_changed AND NOT is_rejected
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """, row: FieldChange.read)
  }

  var absentPairs: Query<(pair: String, total: Int)> {
    Query(
      """
      SELECT coalesce(a.external_id, a.email, '') || ' ' || coalesce(b.external_id, b.email, '')
               AS pair, count(*) OVER () AS total
        FROM \(stored) k
        JOIN trellis.people a ON a.tenant_id = \(tenant) AND a.person_id = k.student_id
        JOIN trellis.people b ON b.tenant_id = \(tenant) AND b.person_id = k.mentor_id
       WHERE k.tenant_id = \(tenant) AND k.program_id = \(program)
         AND NOT EXISTS (SELECT FROM import_plan p
                          WHERE p.student_id = k.student_id AND p.mentor_id = k.mentor_id)
       ORDER BY pair
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in (try row("pair"), try row("total")) }
  }

  private var reason: SQL {
    table == .exclusions ? "coalesce(p.reason, \(ReasonCode.doNotMatch))" : "p.reason"
  }

  var insertPairs: SQL {
    run.insert(
      into: table.imported,
      columns: "tenant_id, program_id, student_id, mentor_id, reason, entered_at, entered_by",
      select: """
        SELECT \(tenant), \(program), p.student_id, p.mentor_id, \(reason), \(run.now),
               \(run.request.actor)
          FROM import_plan p
         WHERE p.is_new AND NOT p.is_rejected
        """)
  }

  /// Changes the reason of known pairs.
  var updatePairs: SQL {
    run.update(
      table.imported, as: "k",
      set: [
        ("reason", reason), ("entered_at", "\(run.now)"), ("entered_by", "\(run.request.actor)"),
      ],
      from: "import_plan p",
      where: """
        k.program_id = \(program) AND k.student_id = p.student_id AND k.mentor_id = p.mentor_id
        AND p.is_changed AND NOT p.is_rejected
        """)
  }
}
