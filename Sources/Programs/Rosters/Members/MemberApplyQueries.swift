import Database

extension MemberImport {
  var insertPeople: SQL {
    let columns = columns(in: .people)
    return """
      INSERT INTO trellis.people (
        tenant_id, person_id, role, id_source, external_id, name_key, created_at, created_by,
        \(columns.map { "\(identifier: $0.name)" as SQL }.joined(by: ", ")))
      SELECT \(tenant), s.person_id, \(role.rawValue), \(run.request.idSource), s.external_id,
             s.given_key || '|' || s.family_key, \(run.now), \(run.request.actor),
             \(columns.map { value($0) }.joined(by: ", "))
        FROM import_plan s
       WHERE s.is_new_person AND NOT s.is_rejected
      """
  }

  var updatePeople: SQL {
    run.update(
      .people, as: "p",
      set: [("name_key", Self.nameKey), ("email_shared", keepsSharing)]
        + assignments(columns(in: .people), over: "p"),
      from: "import_plan s",
      where: "p.person_id = s.person_id AND s.changes_person AND NOT s.is_rejected")
  }

  /// A new address is its owner's own until somebody else is found to have it.
  private var keepsSharing: SQL {
    guard let email = columns(in: .people).first(where: { $0.name == "email" }) else {
      return "p.email_shared"
    }
    return "coalesce(p.email_shared AND p.email_key = lower(\(value(email, over: "p"))), false)"
  }

  /// Enrolls those whom this import creates, with their first event: that they are enrolled from
  /// today, and ready from when to when.
  var insertEnrollments: SQL {
    """
    INSERT INTO trellis.enrollments (\(enrollmentColumns))
    \(newEnrollments(of: "s.is_new_person"))
    """
  }

  /// Enrolls people known from elsewhere.
  var insertFurtherEnrollments: SQL {
    run.insert(
      into: .enrollments, columns: enrollmentColumns,
      select: newEnrollments(of: "NOT s.is_new_person"))
  }

  private var enrollmentColumns: SQL {
    let names = ["capacity" as SQL] + insertedColumns.map { "\(identifier: $0.name)" }
    return """
      tenant_id, program_id, person_id, role, status, created_at, created_by, enrolled_on,
      ready_from, ready_until, \(names.joined(by: ", "))
      """
  }

  private var insertedColumns: [MemberColumn] {
    columns(in: .enrollments).filter { role == .student || $0.name != "capacity" }
  }

  private func newEnrollments(of people: SQL) -> SQL {
    let capacity: SQL =
      role == .mentor
      ? "coalesce(\(staged("capacity", "smallint")), 1::smallint)" : "NULL::smallint"
    let values = [capacity] + insertedColumns.map { value($0) }
    return """
      SELECT \(tenant), \(program.id), s.person_id, \(role.rawValue), 'enrolled', \(run.now),
             \(run.request.actor), \(run.request.today), r.ready_from,
             CASE WHEN r.ready_from IS NOT NULL THEN r.ready_until END,
             \(values.joined(by: ", "))
        FROM import_plan s
       CROSS JOIN LATERAL (\(plannedReadiness)) r
       WHERE s.is_new AND NOT s.is_rejected AND \(people)
      """
  }

  var updateEnrollments: SQL {
    run.update(
      .enrollments, as: "e", set: assignments(columns(in: .enrollments), over: "e"),
      from: "import_plan s",
      where: """
        e.program_id = \(program.id) AND e.person_id = s.person_id AND s.changes_enrollment
        AND NOT s.is_rejected
        """)
  }

  private func assignments(
    _ columns: [MemberColumn], over known: SQL
  ) -> [(name: String, value: SQL)] {
    columns.map { ($0.name, value($0, over: known)) }
  }
}
