import Database

extension MemberImport {
  /// Rows whose id stands on an earlier row already.
  var repeatedIDs: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, s.external_id, f.line AS first_line
        FROM import_plan s
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

  /// New people without a given or family name.
  var missingNames: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, c.name AS column_name
        FROM import_plan s
       CROSS JOIN LATERAL (
         VALUES ('given_name', s.given_name), ('family_name', s.family_name)) AS c (name, value)
       WHERE s.is_new_person AND s.external_id IS NOT NULL AND c.value IS NULL
       ORDER BY s.record, c.name
      """
    ) { [run, role] row throws(DatabaseError) in
      let column: String = try row("column_name")
      return run.problem(
        line: try row("line"), record: try row("record"), column: column, value: nil,
        .missing(run.spelling(of: column), code: "name.missing", of: role.rawValue))
    }
  }

  /// Known ids that seem to have become other people.
  var changedIdentities: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, s.external_id
        FROM import_plan s
       WHERE s.changes_identity
       ORDER BY s.record
      """
    ) { [run] row throws(DatabaseError) in
      let id: String = try row("external_id")
      return run.problem(
        line: try row("line"), record: try row("record"), column: "external_id", value: id,
        CellFault(
          "identity.changed", "\(id.quoted) is known with another name and another birth date",
          hint: "Give somebody new an id of their own; change one of the two at a time."))
    }
  }
}
