import Database
import Programs

extension SQL {
  /// How a match began: proposed, accepted, started.
  static func beginnings(_ view: MatchView) -> SQL {
    """
    SELECT m.proposed_on, NULL::timestamptz, 0, 'proposed', 'program', m.match_id, NULL, NULL, NULL,
           r.number, NULL::date, m.created_by, false
      FROM pair m
      LEFT JOIN trellis.rounds r ON r.tenant_id = \(view.tenant) AND r.round_id = m.round_id
     WHERE m.proposed_on IS NOT NULL AND m.created_at <= m.facts_at
     UNION ALL
    SELECT a.answered_on, NULL, 0, a.answer, a.party, a.acceptance_id, NULL, NULL, a.reason, NULL,
           NULL, a.entered_by, coalesce(a.voided_at <= m.facts_at, false)
      FROM pair m
      JOIN trellis.match_acceptances a
        ON a.tenant_id = \(view.tenant) AND a.match_id = m.match_id AND a.entered_at <= m.facts_at
     UNION ALL
    SELECT m.started_on, NULL, 1, 'started', CASE WHEN r.number IS NULL THEN 'program' ELSE 'round' END,
           m.match_id, NULL, NULL, NULL, r.number, NULL, m.created_by, false
      FROM pair m
      LEFT JOIN trellis.rounds r ON r.tenant_id = \(view.tenant) AND r.round_id = m.round_id
     WHERE (m.proposed_on IS NULL OR m.accepted_at <= m.facts_at) AND m.created_at <= m.facts_at
    """
  }

  /// Days that do not count: holds and their ends, excuses, holidays.
  static func pauses(_ view: MatchView) -> SQL {
    """
    SELECT h.from_on, NULL::timestamptz, 2, 'hold', 'coordinator', h.hold_id, NULL, NULL, h.reason,
           NULL::integer, h.to_on, h.entered_by, false
      FROM pair m
      JOIN trellis.match_holds h
        ON h.tenant_id = \(view.tenant) AND h.match_id = m.match_id AND h.entered_at <= m.facts_at
       AND (h.voided_at IS NULL OR h.voided_at > m.facts_at)
     UNION ALL
    SELECT h.to_on + 1, NULL, 2, 'resumed', 'coordinator', h.hold_id, NULL, NULL, NULL, NULL, NULL,
           h.entered_by, false
      FROM pair m
      JOIN trellis.match_holds h
        ON h.tenant_id = \(view.tenant) AND h.match_id = m.match_id AND h.entered_at <= m.facts_at
       AND (h.voided_at IS NULL OR h.voided_at > m.facts_at)
     WHERE h.to_on < coalesce(m.ended_on, 'infinity')
     UNION ALL
    SELECT e.from_on, NULL, 2, 'excuse', 'coordinator', e.excuse_id, NULL, NULL, e.reason, NULL,
           e.to_on, e.entered_by, false
      FROM pair m
      JOIN trellis.match_excuses e
        ON e.tenant_id = \(view.tenant) AND e.match_id = m.match_id AND e.entered_at <= m.facts_at
       AND (e.voided_at IS NULL OR e.voided_at > m.facts_at)
     UNION ALL
    SELECT b.from_on, NULL, 2, 'break', 'program', b.break_id, NULL, NULL, b.name, NULL, b.to_on,
           b.entered_by, false
      FROM pair m
      JOIN trellis.program_breaks b
        ON b.tenant_id = \(view.tenant) AND b.program_id = \(view.program)
       AND b.from_on <= coalesce(m.ended_on, 'infinity') AND b.to_on >= m.started_on
       AND b.entered_at <= m.facts_at AND (b.voided_at IS NULL OR b.voided_at > m.facts_at)
    """
  }

  /// Closures, reopenings, and that somebody is to have another match.
  static func endings(_ view: MatchView) -> SQL {
    """
    SELECT c.ended_on, NULL::timestamptz, 9, 'closed', 'coordinator', c.closure_id, c.reason,
           CASE WHEN c.planned THEN 'planned' END, array_to_string(c.thanked_by, ', '),
           NULL::integer, c.final_meeting_on, c.entered_by, false
      FROM pair m
      JOIN trellis.match_closures c
        ON c.tenant_id = \(view.tenant) AND c.match_id = m.match_id AND c.entered_at <= m.facts_at
     UNION ALL
    SELECT (c.voided_at AT TIME ZONE m.time_zone)::date, c.voided_at, 9, 'reopened', 'coordinator',
           c.closure_id, NULL, NULL, c.void_reason, NULL, c.ended_on,
           coalesce(c.voided_by, c.entered_by), false
      FROM pair m
      JOIN trellis.match_closures c
        ON c.tenant_id = \(view.tenant) AND c.match_id = m.match_id AND c.voided_at <= m.facts_at
     UNION ALL
    SELECT r.requested_on, NULL, 9, 'rematch_wanted', 'coordinator', r.rematch_id, NULL, NULL,
           r.reason, NULL, NULL, r.entered_by, coalesce(r.voided_at <= m.facts_at, false)
      FROM pair m
      JOIN trellis.rematches r
        ON r.tenant_id = \(view.tenant) AND r.program_id = \(view.program)
       AND r.match_id = m.match_id AND r.entered_at <= m.facts_at
    """
  }
}
