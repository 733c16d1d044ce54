import Database
import Programs

extension PairFactPlan {
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

  /// Local times that the clocks of the program's zone skip.
  var skippedTimes: Query<ImportProblem> {
    let times = table.times.map { time in
      """
      (\(time.column), t.\(identifier: "\(time.staged)_local"),
        t.\(identifier: "skips \(time.column)"))
      """ as SQL
    }
    return Query(
      """
      SELECT t.line, t.record, c.name AS column_name, c.value
        FROM import_times t
       CROSS JOIN LATERAL (VALUES \(times.joined(by: ", "))) AS c (name, value, is_skipped)
       WHERE c.is_skipped
       ORDER BY t.record, c.name
      """
    ) { [run, program] row throws(DatabaseError) in
      let value: String = try row("value")
      return run.problem(
        line: try row("line"), record: try row("record"), column: try row("column_name"),
        value: value,
        CellFault(
          "time.nonexistent", "the clocks of \(program.timeZone) skip \(value)",
          hint: "Write a time that the clocks showed, or add the offset from UTC."))
    }
  }

  /// What cannot be before the fact itself and is.
  var misordered: Query<ImportProblem> {
    let columns: (first: SQL, last: SQL) =
      table.order.map { order in
        ("p.\(identifier: table.when.column)", "p.\(identifier: order.later.column)")
      } ?? ("NULL::timestamptz", "NULL::timestamptz")
    return Query(
      """
      SELECT p.line, p.record, (\(columns.last) AT TIME ZONE \(zone))::text AS value
        FROM import_plan p
       WHERE \(columns.last) < \(columns.first)
       ORDER BY p.record
      """
    ) { [run, table] row throws(DatabaseError) in
      let value: String = try row("value")
      return run.problem(
        line: try row("line"), record: try row("record"),
        column: table.order?.later.column ?? table.when.column, value: value,
        CellFault(
          "date.before_start", "\(table.order?.what ?? "it ended") at \(value), before it began",
          hint: "Check both dates."))
    }
  }

  var unmatchedPairs: Query<ImportProblem> {
    Query(
      """
      SELECT line, record, student, mentor
        FROM import_plan
       WHERE match_id IS NULL AND student_standing = 'member' AND mentor_standing = 'member'
       ORDER BY record
      """
    ) { [run] row throws(DatabaseError) in
      let (student, mentor): (String, String) = (try row("student"), try row("mentor"))
      return run.problem(
        line: try row("line"), record: try row("record"), column: "mentor", value: mentor,
        CellFault(
          "match.unknown", "\(student.quoted) and \(mentor.quoted) have never been matched",
          hint: "Check both ids; 'trellis match list' shows who is matched with whom."))
    }
  }

  var repeatedIDs: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, s.external_id, f.line AS first_line
        FROM import_rows s
        JOIN (SELECT external_id, min(record) AS record, min(line) AS line
                FROM import_rows
               WHERE external_id IS NOT NULL
               GROUP BY external_id HAVING count(*) > 1) f
          ON f.external_id = s.external_id AND f.record < s.record
       ORDER BY s.record
      """
    ) { [run] row throws(DatabaseError) in
      let (line, id): (Int, String) = (try row("line"), try row("external_id"))
      return run.problem(
        line: line, record: try row("record"), column: "external_id", value: id,
        .repeated(id, line: line, firstLine: try row("first_line")))
    }
  }
}
