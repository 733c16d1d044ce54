import CivilTime
import Database
import Matching
import Programs

extension Query where Row == SharedGoal {
  /// The goals of a match as of a day and as known at a moment, open ones first.
  ///
  /// What happened up to a goal's being reached or dropped is one era; who proposes it again begins
  /// another, in which both have to agree anew. The last era tells how it stands.
  static func sharedGoals(of match: Match.ID, in view: GoalView) -> Self {
    let (tenant, program) = (view.request.tenant, view.request.program.id)
    let known: SQL = """
      tenant_id = \(tenant) AND program_id = \(program) AND match_id = \(match)
      AND occurred_on <= \(view.asOf) AND (voided_at IS NULL OR voided_at > \(view.enteredBy))
      """
    return Query(
      """
      WITH told AS (
        SELECT e.goal, e.action, e.party, e.occurred_on, e.entered_at, e.event_id,
               count(*) FILTER (WHERE e.action IN ('reached', 'dropped')) OVER (
                 PARTITION BY e.goal ORDER BY e.occurred_on, e.entered_at, e.event_id
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS era
          FROM trellis.match_goal_events e
         WHERE \(known) AND e.entered_at <= \(view.enteredBy)
      ), standing AS (
        SELECT t.goal, min(t.occurred_on) FILTER (WHERE t.action = 'proposed') AS proposed_on,
               (array_agg(t.party ORDER BY t.occurred_on, t.entered_at, t.event_id)
                 FILTER (WHERE t.action = 'proposed'))[1] AS proposed_by,
               coalesce(bool_or(t.party = 'student')
                 FILTER (WHERE t.action IN ('proposed', 'agreed')), false) AS student_agrees,
               coalesce(bool_or(t.party = 'mentor')
                 FILTER (WHERE t.action IN ('proposed', 'agreed')), false) AS mentor_agrees,
               max(t.action) FILTER (WHERE t.action IN ('reached', 'dropped')) AS closed,
               max(t.occurred_on) FILTER (WHERE t.action IN ('reached', 'dropped')) AS closed_on
          FROM told t
         WHERE (t.goal, t.era) IN (SELECT l.goal, max(l.era) FROM told l GROUP BY l.goal)
         GROUP BY t.goal
      ), steps AS (
        SELECT DISTINCT ON (s.goal) s.goal, s.progress, s.occurred_on
          FROM trellis.goal_steps s
         WHERE \(known) AND least(s.entered_at, s.recorded_at) <= \(view.enteredBy)
         ORDER BY s.goal, s.occurred_on DESC, least(s.entered_at, s.recorded_at) DESC,
                  s.goal_step_id DESC
      )
      SELECT g.code, g.name, g.sensitive, e.proposed_on, e.proposed_by, e.closed, e.closed_on,
             coalesce(e.student_agrees, false) AS student_agrees,
             coalesce(e.mentor_agrees, false) AS mentor_agrees, e.goal IS NOT NULL AS is_named,
             s.progress, s.occurred_on AS progress_on,
             e.closed IS NULL AND coalesce(s.occurred_on < r.recent_from, true) AS is_stale
        FROM standing e
        FULL JOIN steps s ON s.goal = e.goal
        JOIN trellis.goals g ON g.tenant_id = \(tenant) AND g.code = coalesce(e.goal, s.goal)
       CROSS JOIN (\(recentSpan(of: match, in: view))) r
       ORDER BY e.closed IS NOT NULL, g.code COLLATE "C"
      """, row: SharedGoal.read)
  }

  /// The first day of the last eight windows that a match touches up to a day.
  private static func recentSpan(of match: Match.ID, in view: GoalView) -> SQL {
    """
    SELECT CASE p.cadence
             WHEN 'monthly' THEN (date_trunc('month', u.day::timestamp) - interval '7 months')::date
             ELSE trellis.window_start(u.day, p.cadence, p.starts_on
                    - (extract(isodow FROM p.starts_on)::integer - p.week_begins_on + 7) % 7)
                  - CASE p.cadence WHEN 'weekly' THEN 49 ELSE 98 END
           END AS recent_from
      FROM trellis.matches m
      JOIN trellis.programs p
        ON p.tenant_id = \(view.request.tenant) AND p.program_id = m.program_id
     CROSS JOIN LATERAL (SELECT least(m.ended_on, \(view.asOf)) AS day) u
     WHERE m.tenant_id = \(view.request.tenant) AND m.match_id = \(match)
    """
  }
}

extension SharedGoal {
  fileprivate static func read(_ row: inout RowReader) throws(DatabaseError) -> SharedGoal {
    let agreements: [(PairRole, Bool)] = [
      (.student, try row("student_agrees")), (.mentor, try row("mentor_agrees")),
    ]
    let agreedBy = agreements.filter(\.1).map(\.0)
    let closed: String? = try row("closed")
    let proposedBy: String? = try row("proposed_by")
    let progress: Int16? = try row("progress")
    let open: State = agreedBy.count == 2 ? .shared : .proposed
    return SharedGoal(
      goal: try row("code"), name: try row("name"), isSensitive: try row("sensitive"),
      state: try row("is_named") ? closed.flatMap(State.init) ?? open : .worked,
      proposedOn: try row("proposed_on"), proposedBy: proposedBy.flatMap(GoalParty.init),
      agreedBy: agreedBy, closedOn: try row("closed_on"),
      progress: progress.flatMap { StepProgress(Int($0)) }, progressOn: try row("progress_on"),
      isStale: try row("is_stale"))
  }
}

extension Query where Row == (action: GoalAction, party: GoalParty) {
  /// Voids the last event of a goal that stands.
  static func voidLastGoalEvent(
    _ goal: String, of match: Match.ID, reason: String, at instant: Instant, _ request: FactRequest
  ) -> Self {
    Query(
      """
      UPDATE trellis.match_goal_events
         SET voided_at = \(instant), voided_by = \(request.actor), void_reason = \(reason)
       WHERE tenant_id = \(request.tenant) AND event_id = (
         SELECT event_id FROM trellis.match_goal_events
          WHERE tenant_id = \(request.tenant) AND program_id = \(request.program.id)
            AND match_id = \(match) AND goal = \(goal) AND voided_at IS NULL
          ORDER BY occurred_on DESC, entered_at DESC, event_id DESC LIMIT 1 FOR UPDATE)
      RETURNING action, party
      """
    ) { row throws(DatabaseError) in
      (
        GoalAction(rawValue: try row("action")) ?? .proposed,
        GoalParty(rawValue: try row("party")) ?? .coordinator
      )
    }
  }
}

extension SQL {
  static func insertGoalEvent(
    _ event: GoalEvent, at instant: Instant, _ request: FactRequest
  ) -> SQL {
    """
    INSERT INTO trellis.match_goal_events (
      tenant_id, event_id, program_id, match_id, goal, action, party, occurred_on, entered_at,
      entered_by)
    VALUES (\(request.tenant), \(event.id), \(request.program.id), \(event.match), \(event.goal),
      \(event.action.rawValue), \(event.party.rawValue), \(event.day), \(instant),
      \(request.actor))
    """
  }
}
