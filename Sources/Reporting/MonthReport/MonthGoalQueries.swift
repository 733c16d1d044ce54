import CivilTime
import Database
import Matching

extension Query where Row == (Match.ID, PairMonth.Goal) {
  /// The goals that pairs share or work at, and those reached in the period.
  ///
  /// As with one match's goals, what happened up to a goal's end is one era, and the last era tells
  /// how it stands. What a round proposed both had named; what one of the two proposed is shared
  /// once the other has agreed. They are the pair's own, sensitive ones too.
  static func goals(_ slice: PairSlice) -> Self {
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
      SELECT match_id, g.name, e.reached_on, s.progress, s.occurred_on AS step_on,
             s.note AS step_note
        FROM standing e
        FULL JOIN steps s USING (match_id, goal)
        JOIN trellis.goals g ON g.tenant_id = \(slice.tenant) AND g.code = goal
       WHERE CASE WHEN e.closed IS NULL THEN coalesce(e.is_shared, true)
                  ELSE e.closed = 'reached' AND e.reached_on BETWEEN \(slice.period.first) AND \(slice.period.last) END
       ORDER BY match_id, e.reached_on NULLS FIRST, g.code COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      let progress: Int16? = try row("progress")
      let day: Day? = try row("step_on")
      let note: String? = try row("step_note")
      let step = progress.flatMap { progress in
        day.map { PairMonth.Step(Int(progress), on: $0, note: note) }
      }
      return (
        try row("match_id"),
        PairMonth.Goal(try row("name"), reachedOn: try row("reached_on"), step: step)
      )
    }
  }

  private static func latestSteps(_ slice: PairSlice) -> SQL {
    """
    SELECT DISTINCT ON (f.match_id, f.goal) f.match_id, f.goal, f.progress, f.occurred_on, f.note
      FROM trellis.goal_steps f
     WHERE \(slice.holds("f")) AND f.share IN ('pair', 'family') AND f.occurred_on <= \(slice.asOf)
     ORDER BY f.match_id, f.goal, f.occurred_on DESC, least(f.entered_at, f.recorded_at) DESC,
              f.goal_step_id DESC
    """
  }

  /// The goals that both of a pair named in the rosters, for pairs that have said nothing else.
  static func namedGoals(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT m.match_id, g.name
        FROM trellis.matches m
        JOIN trellis.enrollments s
          ON s.tenant_id = \(slice.tenant) AND s.program_id = \(slice.program)
         AND s.person_id = m.student_id
        JOIN trellis.enrollments e
          ON e.tenant_id = \(slice.tenant) AND e.program_id = \(slice.program)
         AND e.person_id = m.mentor_id
       CROSS JOIN LATERAL unnest(s.goals) WITH ORDINALITY AS x (code, place)
        JOIN trellis.goals g ON g.tenant_id = \(slice.tenant) AND g.code = x.code
       WHERE m.tenant_id = \(slice.tenant) AND m.match_id = ANY (\(slice.matches))
         AND x.code = ANY (e.goals)
       ORDER BY m.match_id, x.place
      """
    ) { row throws(DatabaseError) in
      (try row("match_id"), PairMonth.Goal(try row("name")))
    }
  }
}
