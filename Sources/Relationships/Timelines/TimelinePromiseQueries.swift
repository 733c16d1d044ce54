import CivilTime
import Database
import Programs

extension SQL {
  /// Promises made, kept, called off by both, and late.
  static func promises(_ view: MatchView) -> SQL {
    """
    SELECT c.made_on, NULL::timestamptz, 5, 'promise', c.owner, c.commitment_id, c.goal, g.name,
           c.wording, NULL::integer, c.due_on, c.entered_by,
           coalesce(c.voided_at <= \(view.enteredBy), false)
      FROM trellis.commitments c
      LEFT JOIN trellis.goals g ON g.tenant_id = \(view.tenant) AND g.code = c.goal
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = \(view.match) AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
     UNION ALL
    SELECT c.outcome_on, NULL, 5,
           CASE c.outcome WHEN 'kept' THEN 'promise_kept' ELSE 'promise_cancelled' END, c.owner,
           c.commitment_id, c.goal, NULL, c.wording, NULL, c.due_on,
           coalesce(c.outcome_by, c.entered_by), false
      FROM trellis.commitments c
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = \(view.match) AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
       AND c.outcome_at <= \(view.enteredBy)
       AND (c.voided_at IS NULL OR c.voided_at > \(view.enteredBy))
     UNION ALL
    SELECT c.due_on + 1, NULL, 3, 'promise_overdue', c.owner, c.commitment_id, c.goal, NULL,
           c.wording, NULL, c.due_on, c.entered_by, false
      FROM trellis.commitments c
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = \(view.match) AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
       AND NOT coalesce(c.outcome_on <= c.due_on AND c.outcome_at <= \(view.enteredBy), false)
       AND (c.voided_at IS NULL OR c.voided_at > \(view.enteredBy))
    """
  }

  /// What a pair decided about its goals, and the steps on the way.
  static func goals(_ view: MatchView) -> SQL {
    """
    SELECT e.occurred_on, NULL::timestamptz,
           CASE e.action WHEN 'proposed' THEN 3 ELSE 4 END, 'goal_' || e.action, e.party, e.event_id, e.goal,
           g.name, NULL, NULL::integer, NULL::date, e.entered_by,
           coalesce(e.voided_at <= \(view.enteredBy), false)
      FROM trellis.match_goal_events e
      JOIN trellis.goals g ON g.tenant_id = \(view.tenant) AND g.code = e.goal
     WHERE e.tenant_id = \(view.tenant) AND e.program_id = \(view.program)
       AND e.match_id = \(view.match) AND e.entered_at <= \(view.enteredBy)
     UNION ALL
    SELECT s.occurred_on, NULL, 5, 'goal_step', s.logged_by, s.goal_step_id, s.goal, g.name, s.note,
           s.progress, NULL, s.entered_by, coalesce(s.voided_at <= \(view.enteredBy), false)
      FROM trellis.goal_steps s
      JOIN trellis.goals g ON g.tenant_id = \(view.tenant) AND g.code = s.goal
     WHERE s.tenant_id = \(view.tenant) AND s.program_id = \(view.program)
       AND s.match_id = \(view.match) AND least(s.entered_at, s.recorded_at) <= \(view.enteredBy)
    """
  }
}
