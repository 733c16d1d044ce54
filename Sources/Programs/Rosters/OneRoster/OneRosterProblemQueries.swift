import Database

/// A reference from one file of a set to another.
struct OneRosterReference: Sendable {
  let file: OneRosterFile
  /// As it is staged, and as the specification spells it.
  let column: (staged: String, name: String)
  let target: OneRosterFile
  let code: String
}

extension OneRosterImport {
  /// Students without the number by which they are to be known.
  var missingIDs: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record
        FROM import_rows s
       WHERE s.external_id IS NULL AND NOT s.is_rejected
       ORDER BY s.record
      """
    ) { [run] row throws(DatabaseError) in
      run.problem(
        line: try row("line"), record: try row("record"), column: "external_id", value: nil,
        PersonID.missing)
    }
  }

  /// Students whose grade is none.
  var strangeGrades: Query<ImportProblem> {
    Query(
      """
      SELECT u.line, u.record, u.strange_grade
        FROM oneroster_people u
        JOIN import_rows s ON s.record = u.record
       WHERE u.strange_grade IS NOT NULL
       ORDER BY u.record
      """
    ) { [run] row throws(DatabaseError) in
      let grade: String = try row("strange_grade")
      return run.problem(
        line: try row("line"), record: try row("record"), column: "grade", value: grade,
        CellFault(
          "grade.unknown", "\(grade.quoted) is not a grade",
          hint: "OneRoster writes PK, KG and 01 to 12; UG is no grade."))
    }
  }

  /// Students who name an organisation or an agent that a complete set doesn't have.
  func danglingOfStudent(
    _ ids: SQL, _ column: String, _ target: OneRosterFile, _ code: String
  ) -> Query<ImportProblem> {
    Query(
      """
      SELECT u.line, u.record, a.id
        FROM oneroster_people u
        JOIN import_rows s ON s.record = u.record
       CROSS JOIN LATERAL unnest(\(ids)) AS a (id)
       WHERE NOT EXISTS (
         SELECT FROM \(identifier: target.table) t WHERE t.source_id = a.id)
       ORDER BY u.record, a.id
      """
    ) { [run] row throws(DatabaseError) in
      let id: String = try row("id")
      return run.problem(
        line: try row("line"), record: try row("record"), column: column, value: id,
        .unknownReference(code, id, target))
    }
  }

  /// Rows of a file that name something which a complete other file doesn't have.
  func dangling(_ reference: OneRosterReference) -> Query<(problem: ImportProblem, total: Int)> {
    Query(
      """
      SELECT r.line, r.record, r.\(identifier: reference.column.staged) AS id,
             count(*) OVER () AS total
        FROM \(identifier: reference.file.table) r
       WHERE NOT r.is_rejected AND r.status = 'active'
         AND r.\(identifier: reference.column.staged) IS NOT NULL
         AND NOT EXISTS (
           SELECT FROM \(identifier: reference.target.table) t
            WHERE t.source_id = r.\(identifier: reference.column.staged))
       ORDER BY r.record
       LIMIT \(Self.problemLimit)
      """
    ) { row throws(DatabaseError) in
      let id: String = try row("id")
      let problem = ImportProblem(
        line: try row("line"), record: try row("record"), column: reference.column.name, value: id,
        .unknownReference(reference.code, id, reference.target))
      return (problem, try row("total"))
    }
  }

  /// How many problems of one cause are kept: a set whose classes lack a file would have millions.
  static let problemLimit = 1000

  /// Guardians and teachers whose id an earlier row has.
  var repeatedUsers: Query<ImportProblem> {
    Query(
      """
      SELECT u.line, u.record, u.source_id, f.line AS first_line
        FROM oneroster_people u
        JOIN oneroster_people f ON f.source_id = u.source_id AND NOT f.is_repeated
       WHERE u.is_repeated AND u.source_id IS NOT NULL
         AND u.record NOT IN (SELECT s.record FROM import_rows s)
       ORDER BY u.record
      """
    ) { [run] row throws(DatabaseError) in
      let (line, id): (Int, String) = (try row("line"), try row("source_id"))
      return run.problem(
        line: line, record: try row("record"), column: "external_id", value: id,
        .repeated(id, line: line, firstLine: try row("first_line")))
    }
  }

  /// Users whose cells matter: students who are wanted, their guardians and their teachers.
  var badUsers: Query<Int> {
    Query(
      """
      SELECT u.record
        FROM oneroster_people u
       WHERE u.is_repeated OR u.record IN (SELECT s.record FROM import_plan s WHERE s.is_rejected)
          OR u.is_rejected
         AND (u.source_id IS NULL
              OR u.record IN (SELECT s.record FROM import_rows s)
              OR u.record IN (SELECT a.guardian_record FROM oneroster_agents a)
              OR u.source_id IN (SELECT l.teacher FROM oneroster_teaching l))
      """
    ) { row throws(DatabaseError) in try row("record") }
  }
}

extension CellFault {
  static func unknownReference(
    _ code: String, _ id: String, _ target: OneRosterFile
  ) -> CellFault {
    CellFault(
      code, "\(id.quoted) is not in \(target.name)",
      hint: "Export the set again with it, or correct the id.")
  }
}
