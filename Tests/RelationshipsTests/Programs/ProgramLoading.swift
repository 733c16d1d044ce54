import CivilTime
import Database
import Programs
import Support

/// Loads enrollments of students and what staff asked, a statement a table.
struct ProgramLoader {
  let tenant: Tenant.ID
  let identifiers: IdentifierSource

  /// Once the matches are there.
  func load(_ matches: [(program: Program.ID, history: MatchHistory)], _ tx: Transaction) throws {
    try loadEnrollments(matches.map(\.history), tx)
    let calls = matches.flatMap { program, match in
      match.supportCalls.map { (program, match.id, $0) }
    }
    let ids: [ID<SupportCall>] = calls.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.support_contacts (tenant_id, support_contact_id, program_id, match_id,
        contact_with, occurred_on, contacted_by, entered_at, entered_by, recorded_at, voided_at,
        void_reason, replaces_id)
      SELECT \(tenant), c.id, c.program_id, c.match_id, c.contact_with, c.occurred_on, 'Dana',
             c.entered_at, 'test', c.recorded_at, c.voided_at,
             CASE WHEN c.voided_at IS NOT NULL THEN 'wrong' END,
             CASE WHEN c.is_correction THEN c.id END
        FROM unnest(\(ids), \(calls.map(\.0)), \(calls.map(\.1)), \(calls.map(\.2.with)),
               \(calls.map(\.2.on)), \(calls.map(\.2.entry.enteredAt)),
               \(calls.map(\.2.entry.recordedAt)), \(calls.map(\.2.entry.voidedAt)),
               \(calls.map(\.2.entry.isCorrection)))
             AS c (id, program_id, match_id, contact_with, occurred_on, entered_at, recorded_at,
               voided_at, is_correction)
      """)
  }

  private func loadEnrollments(_ matches: [MatchHistory], _ tx: Transaction) throws {
    let first = matches.compactMap { match in match.enrollment.events.first.map { (match.id, $0) } }
    try tx.execute(
      """
      UPDATE trellis.enrollments n
         SET enrolled_on = e.enrolled_on, ready_from = e.ready_from, ready_until = e.ready_until,
             created_at = e.entered_at
        FROM unnest(\(first.map(\.0)), \(first.map(\.1.on)), \(first.map(\.1.readyFrom)),
               \(first.map(\.1.readyUntil)), \(first.map(\.1.enteredAt)))
             AS e (match_id, enrolled_on, ready_from, ready_until, entered_at)
        JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = e.match_id
       WHERE n.tenant_id = \(tenant) AND n.program_id = m.program_id AND n.person_id = m.student_id
      """)
    let later = matches.flatMap { match in
      match.enrollment.events.dropFirst().map { (match.id, $0) }
    }
    let ids: [ID<EnrollmentHistory>] = later.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.enrollment_events (tenant_id, event_id, program_id, person_id, status,
        ready, effective_on, ready_from, ready_until, entered_at, entered_by)
      SELECT \(tenant), e.id, m.program_id, m.student_id, e.status,
             coalesce(e.ready_from = e.effective_on, false), e.effective_on, e.ready_from,
             e.ready_until, e.entered_at, 'test'
        FROM unnest(\(ids), \(later.map(\.0)), \(later.map(\.1.status)), \(later.map(\.1.on)),
               \(later.map(\.1.readyFrom)), \(later.map(\.1.readyUntil)),
               \(later.map(\.1.enteredAt)))
             AS e (id, match_id, status, effective_on, ready_from, ready_until, entered_at)
        JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = e.match_id
      """)
  }
}
