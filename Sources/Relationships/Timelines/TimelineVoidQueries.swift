import Database
import Programs

extension SQL {
  /// What was taken back, by whom and why; as corrected where another fact stands in its place.
  static func voids(_ view: MatchView) -> SQL {
    let facts: [SQL] = [
      voided(view, "check_ins", "check_in_id", "check_in", day: "t.occurred_on"),
      voided(view, "commitments", "commitment_id", "commitment", day: "t.made_on"),
      voided(view, "contributions", "contribution_id", "contribution", day: "t.occurred_on"),
      voided(
        view, "requests", "request_id", "request",
        day: "(t.asked_at AT TIME ZONE m.time_zone)::date"),
      voided(view, "goal_steps", "goal_step_id", "goal_step", day: "t.occurred_on"),
      voided(view, "meetings", "meeting_id", "meeting", day: "t.starts_on"),
      voided(
        view, "support_contacts", "support_contact_id", "support_contact", day: "t.occurred_on"),
    ]
    return facts.joined(by: "\nUNION ALL\n")
  }

  private static func voided(
    _ view: MatchView, _ table: String, _ key: String, _ noun: String, day: SQL
  ) -> SQL {
    """
    SELECT (t.voided_at AT TIME ZONE m.time_zone)::date, t.voided_at, 8,
           CASE WHEN r.\(identifier: key) IS NULL THEN 'voided' ELSE 'corrected' END,
           'coordinator', t.\(identifier: key), \(noun), NULL, t.void_reason, NULL::integer, \(day),
           coalesce(t.voided_by, t.entered_by), false
      FROM pair m
      JOIN trellis.\(identifier: table) t
        ON t.tenant_id = \(view.tenant) AND t.program_id = \(view.program)
       AND t.match_id = m.match_id AND t.voided_at <= \(view.enteredBy)
      LEFT JOIN trellis.\(identifier: table) r
        ON r.tenant_id = \(view.tenant) AND r.replaces_id = t.\(identifier: key)
    """
  }
}
