import CivilTime
import Database

extension Query where Row == RosterMember {
  /// A program's people of one role with all that rosters say of them, by external id.
  static func rosterMembers(
    of program: Program.ID, role: ParticipantRole, tenant: Tenant.ID, on day: Day?
  ) -> Self {
    let people: Query<Enrollment> = .enrollments(
      of: program, role: role, tenant: tenant, on: day)
    return Query(
      """
      SELECT m.*, p.phone, e.mentor_type, p.occupation, e.hours_per_month, e.consent_by, e.notes,
             \(contacts(program, tenant))
        FROM (\(people.sql)) m
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.person_id
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = m.person_id
       ORDER BY m.external_id COLLATE "C", m.person_id
      """
    ) { row throws(DatabaseError) in
      let hours: Int16? = try row("hours_per_month")
      return RosterMember(
        enrollment: try Enrollment.read(&row), phone: try row("phone"),
        mentorType: try row("mentor_type"), occupation: try row("occupation"),
        hoursPerMonth: hours.map(Int.init), consentBy: try row("consent_by"),
        notes: try row("notes"), guardians: RosterMember.guardians(try row("guardians")),
        teachers: RosterMember.teachers(try row("teachers")))
    }
  }

  /// Guardians and teachers as lists of fields, one list after the other: few columns, one type.
  private static func contacts(_ program: Program.ID, _ tenant: Tenant.ID) -> SQL {
    """
    ARRAY(
      SELECT f.field
        FROM trellis.student_guardians k
        JOIN trellis.people g ON g.tenant_id = \(tenant) AND g.person_id = k.guardian_id
       CROSS JOIN LATERAL (VALUES
         (1, g.given_name), (2, g.family_name), (3, (g.name_key <> '|')::text), (4, g.email),
         (5, g.external_id), (6, k.relationship), (7, g.phone),
         (8, array_to_string(g.languages, ';')), (9, k.may_receive)) AS f (place, field)
       WHERE k.tenant_id = \(tenant) AND k.student_id = m.person_id AND k.listed
       ORDER BY k.guardian_id, f.place) AS guardians,
    ARRAY(
      SELECT f.field
        FROM trellis.student_teachers k
        JOIN trellis.people t ON t.tenant_id = \(tenant) AND t.person_id = k.teacher_id
       CROSS JOIN LATERAL (VALUES
         (1, t.given_name), (2, t.family_name), (3, (t.name_key <> '|')::text), (4, t.email))
         AS f (place, field)
       WHERE k.tenant_id = \(tenant) AND k.program_id = \(program)
         AND k.student_id = m.person_id AND k.to_on IS NULL
       ORDER BY k.teacher_id, f.place) AS teachers
    """
  }
}

extension RosterMember {
  fileprivate static func guardians(_ fields: [String?]) -> [Guardian] {
    stride(from: 0, to: fields.count - 8, by: 9).map { start in
      let field = Array(fields[start..<start + 9])
      return Guardian(
        contact: contact(field[..<4]), externalID: field[4], relationship: field[5],
        phone: field[6], languages: CellList.items(of: field[7] ?? ""),
        mayReceive: field[8] ?? MayReceive.blocked.rawValue)
    }
  }

  fileprivate static func teachers(_ fields: [String?]) -> [NamedContact] {
    stride(from: 0, to: fields.count - 3, by: 4).map { contact(fields[$0..<$0 + 4]) }
  }

  private static func contact(_ fields: ArraySlice<String?>) -> NamedContact {
    let field = Array(fields)
    return NamedContact(
      given: field[0] ?? "", family: field[1] ?? "", hasName: field[2] == "true", email: field[3])
  }
}
