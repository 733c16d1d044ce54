import CivilTime
import Database
import Matching

extension Query where Row == (Match.ID, AgreedGoal?) {
  /// The goals that pairs share or work at or have reached, the latest worked at first.
  ///
  /// As with one match's goals, what happened up to a goal's end is one era, and the last era tells
  /// how it stands. What a round proposed both had named; what one of the two proposed is shared
  /// once the other has agreed. A goal that cannot be told of (a sensitive one, one dropped or not
  /// yet agreed) has a row without a name, so that its pair is known to have named goals.
  static func agreedGoals(_ slice: PairSlice) -> Self {
    Query(
      """
      WITH told AS (
        SELECT e.match_id, e.goal, e.action, e.party, e.occurred_on,
               count(*) FILTER (WHERE e.action IN ('reached', 'dropped')) OVER (
                 PARTITION BY e.match_id, e.goal
                 ORDER BY e.occurred_on, e.entered_at, e.event_id
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS era
          FROM trellis.match_goal_events e
         WHERE e.tenant_id = \(slice.tenant) AND e.program_id = \(slice.program)
           AND e.match_id = ANY (\(slice.matches)) AND e.occurred_on <= \(slice.asOf)
           AND e.entered_at <= \(slice.enteredBy)
           AND (e.voided_at IS NULL OR e.voided_at > \(slice.enteredBy))
      ), standing AS (
        SELECT t.match_id, t.goal,
               bool_or(t.party = 'round')
                 OR (bool_or(t.party = 'student') AND bool_or(t.party = 'mentor')) AS is_shared,
               max(t.action) FILTER (WHERE t.action IN ('reached', 'dropped')) AS closed,
               max(t.occurred_on) FILTER (WHERE t.action = 'reached') AS reached_on
          FROM told t
          JOIN (SELECT l.match_id, l.goal, max(l.era) AS era FROM told l
                 GROUP BY l.match_id, l.goal) l USING (match_id, goal, era)
         GROUP BY t.match_id, t.goal
      ), steps AS (\(latestSteps(slice)))
      SELECT match_id, e.reached_on, s.progress, s.occurred_on AS step_on, s.note AS step_note,
             CASE WHEN NOT g.sensitive
                       AND CASE WHEN e.closed IS NULL THEN coalesce(e.is_shared, true)
                                ELSE e.closed = 'reached' END
               THEN g.name END AS name
        FROM standing e
        FULL JOIN steps s USING (match_id, goal)
        JOIN trellis.goals g ON g.tenant_id = \(slice.tenant) AND g.code = goal
       ORDER BY match_id, e.reached_on DESC NULLS FIRST, s.occurred_on DESC NULLS LAST,
                g.code COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      let name: String? = try row("name")
      let progress: Int16? = try row("progress")
      let day: Day? = try row("step_on")
      let note: String? = try row("step_note")
      let reached: Day? = try row("reached_on")
      let step = progress.flatMap { progress in
        day.map { AgreedGoal.Step(Int(progress), on: $0, note: note) }
      }
      return (
        try row("match_id"), name.map { AgreedGoal($0, reachedOn: reached, step: step) }
      )
    }
  }

  private static func latestSteps(_ slice: PairSlice) -> SQL {
    """
    SELECT DISTINCT ON (s.match_id, s.goal) s.match_id, s.goal, s.progress, s.occurred_on,
           CASE WHEN s.share = 'family' THEN s.note END AS note
      FROM trellis.goal_steps s
     WHERE \(slice.holds("s")) AND s.occurred_on <= \(slice.asOf)
     ORDER BY s.match_id, s.goal, s.occurred_on DESC, least(s.entered_at, s.recorded_at) DESC,
              s.goal_step_id DESC
    """
  }
}
