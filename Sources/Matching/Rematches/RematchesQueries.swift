import CivilTime
import Database
import Programs

extension Query where Row == String {
  /// Where a person of a program stands.
  static func enrollmentStatus(
    of person: ID<Person>, program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT status FROM trellis.enrollments
       WHERE tenant_id = \(tenant) AND program_id = \(program) AND person_id = \(person)
      """)
  }
}

extension SQL {
  /// Queues the students of matches that ended; of one that is queued already no row is affected.
  static func insertRematches(
    _ ids: [ID<Rematch>], of matches: [Match.ID], program: Program.ID, on day: Day,
    reason: String, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.rematches (
      tenant_id, rematch_id, program_id, student_id, match_id, requested_on, reason, entered_at,
      entered_by)
    SELECT \(tenant), r.rematch_id, \(program), m.student_id, m.match_id, \(day), \(reason),
           \(instant), \(actor)
      FROM unnest(\(ids), \(matches)) AS r (rematch_id, match_id)
      JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = r.match_id
    ON CONFLICT DO NOTHING
    """
  }

  /// Takes requests for another match back.
  static func voidRematches(
    of matches: [Match.ID], tenant: Tenant.ID, reason: String, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    UPDATE trellis.rematches
       SET voided_at = \(instant), voided_by = \(actor), void_reason = \(reason)
     WHERE tenant_id = \(tenant) AND match_id = ANY (\(matches)) AND voided_at IS NULL
    """
  }
}
