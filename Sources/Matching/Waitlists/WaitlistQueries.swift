import CivilTime
import Database
import Programs

/// What is known of why a student waits.
struct WaitingCause: Sendable {
  let student: ID<Person>
  let rematchReason: String?
  let wasDeclined: Bool
  /// The latest published round that left the student out.
  let round: Int?
  /// The rule that most mentors failed in that round; nil where there were candidates.
  let rule: String?

  var cause: WaitlistEntry.Cause {
    if let rematchReason { return .rematch(reason: rematchReason) }
    if wasDeclined { return .declined }
    return round.map { .unmatched(round: $0) } ?? .new
  }

  func step(hasPlaces: Bool) -> WaitlistEntry.Step {
    guard hasPlaces else { return .morePlaces }
    guard case .unmatched(let round) = cause, let rule else { return .solve }
    return .mendRule(rule, round: round)
  }
}

extension Query where Row == WaitingCause {
  /// For each student of a program: whether another match was asked for after the last one, whether
  /// the last proposal was declined, and which published round left them out.
  static func waitingCauses(of program: Program.ID, tenant: Tenant.ID, on day: Day) -> Self {
    Query(
      """
      WITH left_out AS (
        SELECT DISTINCT ON (u.student) u.student, r.number, u.reason, u.failed_rules
          FROM trellis.rounds r
         CROSS JOIN LATERAL jsonb_to_recordset(r.solution::jsonb -> 'unmatched')
               AS u (student text, reason text, failed_rules jsonb)
         WHERE r.tenant_id = \(tenant) AND r.program_id = \(program) AND r.state = 'published'
           AND u.reason <> 'not_ready'
         ORDER BY u.student, r.number DESC
      ), latest AS (
        SELECT DISTINCT ON (m.student_id) m.student_id, m.match_id, m.closure_reason
          FROM trellis.matches m
         WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
         ORDER BY m.student_id, m.created_at DESC, m.match_id DESC
      ), asked AS (
        SELECT DISTINCT ON (r.student_id) r.student_id, r.reason
          FROM trellis.rematches r
         WHERE r.tenant_id = \(tenant) AND r.program_id = \(program) AND r.voided_at IS NULL
           AND r.requested_on <= \(day)
           AND NOT EXISTS (
             SELECT FROM trellis.matches m
              WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
                AND m.student_id = r.student_id AND m.created_at > r.entered_at
                AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL))
         ORDER BY r.student_id, r.entered_at DESC
      )
      SELECT e.person_id, a.reason AS rematch_reason,
             coalesce(l.closure_reason = 'declined', false) AS was_declined, o.number,
             (SELECT f.key FROM jsonb_each_text(o.failed_rules) f
               ORDER BY f.value::bigint DESC, f.key LIMIT 1) AS rule
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
        LEFT JOIN left_out o ON o.student = p.external_id
        LEFT JOIN latest l ON l.student_id = e.person_id
        LEFT JOIN asked a ON a.student_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = 'student'
      """
    ) { row throws(DatabaseError) in
      let round: Int32? = try row("number")
      return WaitingCause(
        student: try row("person_id"), rematchReason: try row("rematch_reason"),
        wasDeclined: try row("was_declined"), round: round.map(Int.init), rule: try row("rule"))
    }
  }
}
