import Database

extension MemberImport {
  /// The fields that rows change, old and new.
  var fieldChanges: Query<(change: FieldChange, total: Int)> {
    let fields =
      (columns(in: .people).map { ($0, "p" as SQL) }
      + columns(in: .enrollments).map { ($0, "e" as SQL) })
      .map { column, known in
        """
        (\(column.name), \(text(column, "\(known).\(identifier: column.name)")),
          \(text(column, value(column, over: known))))
        """ as SQL
      }
    return Query(
      """
      SELECT s.line, s.external_id AS key, c.field, c.old, c.new, count(*) OVER () AS total
        FROM import_plan s
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = s.person_id
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program.id)
         AND e.person_id = s.person_id
       CROSS JOIN LATERAL (VALUES \(fields.joined(by: ", "))) AS c (field, old, new)
       WHERE (s.changes_person OR s.changes_enrollment) AND NOT s.is_rejected
         AND c.old IS DISTINCT FROM c.new
       ORDER BY s.record, c.field
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      (try FieldChange.read(&row), try row("total"))
    }
  }

  private func text(_ column: MemberColumn, _ value: SQL) -> SQL {
    column.isList ? "nullif(array_to_string(\(value), ';'), '')" : "\(value)::text"
  }

  /// The program's people of this role and id source whom the file doesn't name.
  var absentMembers: Query<(externalID: String, total: Int)> {
    Query(
      """
      SELECT p.external_id, count(*) OVER () AS total
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program.id)
         AND e.role = \(role.rawValue) AND e.status IN ('enrolled', 'on_hold')
         AND p.id_source = \(run.request.idSource) AND p.external_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM import_rows s WHERE s.external_id = p.external_id)
       ORDER BY p.external_id COLLATE "C"
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      (try row("external_id"), try row("total"))
    }
  }

  /// How many of those who are new or change lack something that a round needs to match them.
  var unreadyMembers: Query<ImportProblem?> {
    let lacks = ["goals", "languages", "availability"].map { name -> (name: SQL, lack: SQL) in
      let afterwards = afterwards(name, over: name == "languages" ? "p" : "e")
      let lack: SQL =
        name == "availability" ? "\(afterwards) IS NULL" : "coalesce(\(afterwards), '{}') = '{}'"
      return ("\(identifier: name)", lack)
    }
    let counts = lacks.map { "count(*) FILTER (WHERE \($0.lack)) AS \($0.name)" as SQL }
    return Query(
      """
      SELECT count(*) FILTER (WHERE \(lacks.map(\.lack).joined(by: " OR "))) AS unready,
             \(counts.joined(by: ", "))
        FROM import_plan s
        LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = s.person_id
        LEFT JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program.id)
         AND e.person_id = s.person_id
       WHERE NOT s.is_rejected AND (s.is_new OR s.is_changed)
      """
    ) { [role] row throws(DatabaseError) in
      let unready: Int = try row("unready")
      guard unready > 0 else { return nil }
      let (goals, languages): (Int, Int) = (try row("goals"), try row("languages"))
      let availability: Int = try row("availability")
      return ImportProblem(
        "person.not_ready",
        "\(unready) of them cannot be matched yet: goals are missing for \(goals), languages for "
          + "\(languages), availability for \(availability)",
        hint: "They are enrolled; 'trellis \(role.rawValue) list --not-ready' lists them.")
    }
  }

  private func afterwards(_ name: String, over known: SQL) -> SQL {
    let column = MemberColumn.all.first {
      $0.name == name
        && (run.staged.contains(name) || setting?.cleared.contains(name) == true)
    }
    return column.map { value($0, over: known) } ?? "\(known).\(identifier: name)"
  }

  /// People of the file who have left the program; a roster does not bring them back.
  var withdrawnMembers: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, s.external_id, e.status
        FROM import_plan s
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program.id)
         AND e.person_id = s.person_id
       WHERE NOT s.is_new AND NOT s.is_rejected AND e.status IN ('withdrawn', 'completed')
       ORDER BY s.record
       LIMIT \(ImportReport.listed)
      """
    ) { [run, role] row throws(DatabaseError) in
      let (id, status): (String, String) = (try row("external_id"), try row("status"))
      return run.problem(
        line: try row("line"), record: try row("record"), column: "external_id", value: id,
        CellFault(
          "status.\(status)", "\(id.quoted) is \(status) and stays so",
          hint: "To bring them back: trellis \(role.rawValue) resume \(id)."))
    }
  }
}
