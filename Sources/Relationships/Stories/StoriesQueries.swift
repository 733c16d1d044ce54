import CivilTime
import Database
import Programs

extension Query where Row == StoryFact {
  /// All that a story tells besides windows and goals, in the order in which it is told.
  static func story(_ view: MatchView) -> Self {
    Query(
      """
      WITH pair AS (
        SELECT m.match_id, m.student_id, m.mentor_id, p.time_zone, f.facts_at
          FROM trellis.matches m
          JOIN trellis.programs p ON p.tenant_id = \(view.tenant) AND p.program_id = m.program_id
         CROSS JOIN trellis.facts_horizon(\(view.tenant), \(view.program), \(view.enteredBy)) f
         WHERE m.tenant_id = \(view.tenant) AND m.program_id = \(view.program)
           AND m.match_id = \(view.match)
      ), facts (
        kind, id, party, code, name, wording, parties, from_on, to_on, happened_at, count
      ) AS (
        \([
          .commonGoals(view), .openPromises(view), .openRequests(view), .giftCounts(view),
          .supportCounts(view), .nextMeeting(view), .standingHolds(view), .standingClosure(view),
        ].joined(by: "\nUNION ALL\n"))
      )
      SELECT kind, id, party, code, name, wording, coalesce(parties, '{}') AS parties, from_on,
             to_on, happened_at, count
        FROM facts
       ORDER BY kind, to_on NULLS LAST, from_on, name, party, code, id
      """
    ) { row throws(DatabaseError) in
      StoryFact(
        kind: StoryFact.Kind(rawValue: try row("kind")) ?? .commonGoal, id: try row("id"),
        party: try row("party"), code: try row("code"), name: try row("name"),
        wording: try row("wording"), parties: try row("parties"), from: try row("from_on"),
        to: try row("to_on"), at: try row("happened_at"), count: try row("count"))
    }
  }
}

extension SQL {
  /// What both of the pair named in the roster.
  static func commonGoals(_ view: MatchView) -> SQL {
    """
    SELECT 'common_goal', m.match_id, NULL, g.code, g.name, NULL, NULL::text[], NULL::date,
           NULL::date, NULL::timestamptz, NULL::bigint
      FROM pair m
      JOIN trellis.enrollments s ON s.tenant_id = \(view.tenant)
       AND s.program_id = \(view.program) AND s.person_id = m.student_id
      JOIN trellis.enrollments e ON e.tenant_id = \(view.tenant)
       AND e.program_id = \(view.program) AND e.person_id = m.mentor_id
      JOIN trellis.goals g
        ON g.tenant_id = \(view.tenant) AND g.code = ANY (s.goals) AND g.code = ANY (e.goals)
    """
  }

  /// Meetings planned from the day on, the next alone.
  static func nextMeeting(_ view: MatchView) -> SQL {
    """
    (SELECT 'meeting', t.meeting_id, NULL, t.mode,
            to_char(t.starts_at AT TIME ZONE m.time_zone, 'HH24:MI'), t.place, NULL::text[],
            t.starts_on, NULL::date, t.starts_at, t.minutes::bigint
       FROM pair m
       JOIN trellis.meetings t
         ON t.tenant_id = \(view.tenant) AND t.program_id = \(view.program)
        AND t.match_id = m.match_id AND t.starts_on >= \(view.asOf)
        AND least(t.entered_at, t.recorded_at) <= \(view.enteredBy)
        AND (t.voided_at IS NULL OR t.voided_at > \(view.enteredBy))
        AND (t.outcome IS NULL OR t.outcome_at > \(view.enteredBy))
      ORDER BY t.starts_on, t.starts_at, t.meeting_id
      LIMIT 1)
    """
  }

  /// Pauses as they stood.
  static func standingHolds(_ view: MatchView) -> SQL {
    """
    SELECT 'hold', h.hold_id, NULL, NULL, NULL, h.reason, NULL, h.from_on, h.to_on, NULL, NULL
      FROM pair m
      JOIN trellis.match_holds h
        ON h.tenant_id = \(view.tenant) AND h.match_id = m.match_id AND h.entered_at <= m.facts_at
       AND (h.voided_at IS NULL OR h.voided_at > m.facts_at)
    """
  }

  /// How it ended, where it was not reopened.
  static func standingClosure(_ view: MatchView) -> SQL {
    """
    SELECT 'closure', c.closure_id, NULL, c.reason, CASE WHEN c.planned THEN 'planned' END, NULL,
           c.thanked_by, c.ended_on, c.final_meeting_on, NULL, NULL
      FROM pair m
      JOIN trellis.match_closures c
        ON c.tenant_id = \(view.tenant) AND c.match_id = m.match_id
       AND c.ended_on <= \(view.asOf) AND c.entered_at <= m.facts_at
       AND (c.voided_at IS NULL OR c.voided_at > m.facts_at)
    """
  }
}
