import CivilTime
import Database
import Programs

extension SQL {
  /// Ends a match without an end; no row affected where it has one already.
  ///
  /// A proposal that ends before the day on which it could begin ends on that day.
  static func closeMatch(
    _ match: Match.ID, on day: Day, reason: ClosureReason, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    UPDATE trellis.matches
       SET ended_on = \(day), closure_reason = \(reason.rawValue), closed_at = \(instant),
           closed_by = \(actor),
           started_on = CASE WHEN proposed_on IS NULL OR accepted_at IS NOT NULL THEN started_on
                             ELSE least(started_on, \(day)) END
     WHERE tenant_id = \(tenant) AND match_id = \(match) AND ended_on IS NULL
    """
  }

  static func insertClosure(
    _ closure: MatchClosure, of match: Match.ID, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    let thanked = closure.planned?.thankedBy ?? []
    return """
      INSERT INTO trellis.match_closures (
        tenant_id, closure_id, match_id, ended_on, reason, planned, final_meeting_on, thanked_by,
        entered_at, entered_by)
      VALUES (\(tenant), \(closure.id), \(match), \(closure.on), \(closure.reason.rawValue),
        \(closure.planned != nil), \(closure.planned?.finalMeetingOn),
        \(ParticipantRole.allCases.filter(thanked.contains).map(\.rawValue)), \(instant), \(actor))
      """
  }

  /// Takes endings back; the events stay, so that what was known before can be told.
  static func voidClosures(
    of matches: [Match.ID], tenant: Tenant.ID, reason: String, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    UPDATE trellis.match_closures
       SET voided_at = \(instant), voided_by = \(actor), void_reason = \(reason)
     WHERE tenant_id = \(tenant) AND match_id = ANY (\(matches)) AND voided_at IS NULL
    """
  }

  static func reopenMatch(_ match: Match.ID, tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.matches
       SET ended_on = NULL, closure_reason = NULL, closed_at = NULL, closed_by = NULL
     WHERE tenant_id = \(tenant) AND match_id = \(match)
    """
  }
}

extension Query where Row == Bool {
  /// Whether a student has no other match that would run beside this one if it went on.
  static func isFree(
    _ match: Match, until end: Day, program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT NOT EXISTS (
        SELECT FROM trellis.matches m
         WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
           AND m.student_id = \(match.studentID) AND m.match_id <> \(match.id)
           AND (m.ended_on IS NULL
                OR m.ended_on > \(end) AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL)))
      """)
  }
}
