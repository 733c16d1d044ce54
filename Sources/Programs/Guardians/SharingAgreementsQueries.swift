import CivilTime
import Database

extension Query where Row == SharingAgreement {
  /// What a student said about reports to guardians, the latest first.
  static func agreements(of student: String, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT p.external_id, btrim(p.given_name || ' ' || p.family_name) AS name, a.agrees,
             a.agreed_on, a.note, a.entered_at, a.entered_by
        FROM trellis.people p
        JOIN trellis.sharing_agreements a
          ON a.tenant_id = \(tenant) AND a.student_id = p.person_id
       WHERE p.tenant_id = \(tenant) AND p.role = 'student' AND p.external_id = \(student)
       ORDER BY a.agreed_on DESC, a.entered_at DESC, a.agreement_id DESC
      """
    ) { row throws(DatabaseError) in
      SharingAgreement(
        student: try row("external_id"), name: try row("name"), agrees: try row("agrees"),
        on: try row("agreed_on"), note: try row("note"), enteredAt: try row("entered_at"),
        enteredBy: try row("entered_by"))
    }
  }
}

extension SQL {
  /// Writes down what a student said; no row where there is no such student.
  static func insertAgreement(
    _ id: ID<SharingAgreement>, _ decision: SharingDecision, tenant: Tenant.ID, at instant: Instant
  ) -> SQL {
    """
    INSERT INTO trellis.sharing_agreements (
      tenant_id, agreement_id, student_id, agrees, agreed_on, note, entered_at, entered_by)
    SELECT \(tenant), \(id), p.person_id, \(decision.agrees), \(decision.on), \(decision.note),
           \(instant), \(decision.actor)
      FROM trellis.people p
     WHERE p.tenant_id = \(tenant) AND p.role = 'student' AND p.external_id = \(decision.student)
    """
  }
}
