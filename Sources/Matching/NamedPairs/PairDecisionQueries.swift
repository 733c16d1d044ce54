import CivilTime
import Database
import Programs

extension SQL {
  /// Keeps a pair with its reason; one that is there already gets the new reason.
  static func enterPair(
    _ student: ID<Person>, _ mentor: ID<Person>, in table: PairTable, of program: Program.ID,
    reason: String, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.\(identifier: table.rawValue) (
      tenant_id, program_id, student_id, mentor_id, reason, entered_at, entered_by)
    VALUES (\(tenant), \(program), \(student), \(mentor), \(reason), \(instant), \(actor))
        ON CONFLICT (tenant_id, program_id, student_id, mentor_id)
        DO UPDATE SET reason = excluded.reason, entered_at = excluded.entered_at,
                      entered_by = excluded.entered_by
    """
  }

  static func deletePair(
    _ student: ID<Person>, _ mentor: ID<Person>, in table: PairTable, of program: Program.ID,
    tenant: Tenant.ID
  ) -> SQL {
    """
    DELETE FROM trellis.\(identifier: table.rawValue)
     WHERE tenant_id = \(tenant) AND program_id = \(program) AND student_id = \(student)
       AND mentor_id = \(mentor)
    """
  }
}

extension Query where Row == EnteredPair {
  /// A program's pins or exclusions, by student.
  static func enteredPairs(in table: PairTable, of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT coalesce(s.external_id, '') AS student,
             s.given_name || ' ' || s.family_name AS student_name,
             coalesce(m.external_id, '') AS mentor,
             m.given_name || ' ' || m.family_name AS mentor_name, k.reason, k.entered_at,
             k.entered_by
        FROM trellis.\(identifier: table.rawValue) k
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = k.student_id
        JOIN trellis.people m ON m.tenant_id = \(tenant) AND m.person_id = k.mentor_id
       WHERE k.tenant_id = \(tenant) AND k.program_id = \(program)
       ORDER BY s.external_id COLLATE "C", m.external_id COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      EnteredPair(
        student: .init(externalID: try row("student"), name: try row("student_name")),
        mentor: .init(externalID: try row("mentor"), name: try row("mentor_name")),
        reason: try row("reason"), enteredAt: try row("entered_at"),
        enteredBy: try row("entered_by"))
    }
  }
}
