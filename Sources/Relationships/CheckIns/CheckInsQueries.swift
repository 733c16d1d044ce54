import CivilTime
import Database
import Programs

extension Query where Row == CheckIn {
  /// A program's check-ins by date, of one student where one is named; voided ones last.
  static func checkIns(
    of program: Program.ID, tenant: Tenant.ID, student: String?, from: Day?, to: Day?
  ) -> Self {
    checkIns(
      program, tenant,
      where: """
        (\(student)::text IS NULL OR s.external_id = \(student))
        AND (\(from)::date IS NULL OR c.occurred_on >= \(from))
        AND (\(to)::date IS NULL OR c.occurred_on <= \(to))
        """, lock: "")
  }

  /// The check-in of an id, locked until the transaction ends.
  static func checkIn(_ id: CheckIn.ID, of program: Program.ID, tenant: Tenant.ID) -> Self {
    checkIns(program, tenant, where: "c.check_in_id = \(id)", lock: "FOR UPDATE OF c")
  }

  private static func checkIns(
    _ program: Program.ID, _ tenant: Tenant.ID, where condition: SQL, lock: SQL
  ) -> Self {
    Query(
      """
      SELECT c.check_in_id, coalesce(s.external_id, '') AS student,
             coalesce(p.external_id, '') AS mentor, c.occurred_on, c.occurred_at, c.outcome,
             c.mode, c.minutes, c.logged_by, c.confirmed_at IS NOT NULL AS is_confirmed,
             c.void_reason
        FROM trellis.check_ins c
        JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = c.match_id
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.mentor_id
       WHERE c.tenant_id = \(tenant) AND c.program_id = \(program) AND \(condition)
       ORDER BY c.voided_at IS NOT NULL, c.occurred_on, c.occurred_at, c.check_in_id
      \(lock)
      """
    ) { row throws(DatabaseError) in
      let minutes: Int16? = try row("minutes")
      return CheckIn(
        id: try row("check_in_id"), student: try row("student"), mentor: try row("mentor"),
        occurredOn: try row("occurred_on"), occurredAt: try row("occurred_at"),
        outcome: try row("outcome"), mode: try row("mode"), minutes: minutes.map(Int.init),
        loggedBy: try row("logged_by"), isConfirmed: try row("is_confirmed"),
        voidReason: try row("void_reason"))
    }
  }
}

extension SQL {
  /// Takes a check-in out of everything that is counted from now on; it stays, with the reason.
  static func voidCheckIn(
    _ id: CheckIn.ID, tenant: Tenant.ID, reason: String, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.check_ins
       SET voided_at = \(instant), voided_by = \(actor), void_reason = \(reason)
     WHERE tenant_id = \(tenant) AND check_in_id = \(id) AND voided_at IS NULL
    """
  }

  static func confirmCheckIn(
    _ id: CheckIn.ID, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.check_ins SET confirmed_at = \(instant), confirmed_by = \(actor)
     WHERE tenant_id = \(tenant) AND check_in_id = \(id) AND confirmed_at IS NULL
    """
  }
}
