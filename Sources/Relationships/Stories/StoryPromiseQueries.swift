import CivilTime
import Database
import Programs

extension SQL {
  /// Promises neither kept nor called off.
  static func openPromises(_ view: MatchView) -> SQL {
    """
    SELECT 'promise', c.commitment_id, c.owner, c.goal, NULL, c.wording, NULL, c.made_on, c.due_on,
           NULL, NULL
      FROM trellis.commitments c
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = \(view.match) AND c.made_on <= \(view.asOf)
       AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
       AND (c.voided_at IS NULL OR c.voided_at > \(view.enteredBy))
       AND NOT coalesce(
         c.outcome_on <= \(view.asOf) AND c.outcome_at <= \(view.enteredBy), false)
    """
  }

  /// Questions that nobody answered.
  static func openRequests(_ view: MatchView) -> SQL {
    """
    SELECT 'request', r.request_id, r.asked_by, NULL, NULL, r.wording, NULL,
           (r.asked_at AT TIME ZONE m.time_zone)::date, NULL, r.asked_at, NULL
      FROM pair m
      JOIN trellis.requests r
        ON r.tenant_id = \(view.tenant) AND r.program_id = \(view.program)
       AND r.match_id = m.match_id
       AND (r.asked_at AT TIME ZONE m.time_zone)::date <= \(view.asOf)
       AND least(r.entered_at, r.recorded_at) <= \(view.enteredBy)
       AND (r.voided_at IS NULL OR r.voided_at > \(view.enteredBy))
       AND NOT coalesce((r.answered_at AT TIME ZONE m.time_zone)::date <= \(view.asOf)
             AND r.answer_recorded_at <= \(view.enteredBy), false)
    """
  }

  /// How often each gave what, and when last.
  static func giftCounts(_ view: MatchView) -> SQL {
    """
    SELECT 'gifts', \(view.match), c.given_by, c.kind, NULL, NULL, NULL, NULL, max(c.occurred_on),
           NULL, count(*)
      FROM trellis.contributions c
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = \(view.match) AND c.occurred_on <= \(view.asOf)
       AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
       AND (c.voided_at IS NULL OR c.voided_at > \(view.enteredBy))
     GROUP BY c.given_by, c.kind
    """
  }

  /// How often the staff spoke with whom, and when last.
  static func supportCounts(_ view: MatchView) -> SQL {
    """
    SELECT 'support_contacts', \(view.match), s.contact_with, NULL, NULL, NULL, NULL, NULL,
           max(s.occurred_on), NULL, count(*)
      FROM trellis.support_contacts s
     WHERE s.tenant_id = \(view.tenant) AND s.program_id = \(view.program)
       AND s.match_id = \(view.match) AND s.occurred_on <= \(view.asOf)
       AND least(s.entered_at, s.recorded_at) <= \(view.enteredBy)
       AND (s.voided_at IS NULL OR s.voided_at > \(view.enteredBy))
     GROUP BY s.contact_with
    """
  }
}
