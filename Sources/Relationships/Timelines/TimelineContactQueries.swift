import CivilTime
import Database
import Programs

extension SQL {
  /// Check-ins, attempts, planned meetings and what became of them, and contacts of the staff.
  ///
  /// Notes of check-ins and of support contacts stay where they were written.
  static func contacts(_ view: MatchView) -> SQL {
    """
    SELECT c.occurred_on, c.occurred_at, 5,
           CASE c.outcome WHEN 'made' THEN 'check_in' ELSE 'attempt' END, c.logged_by,
           c.check_in_id, c.mode, CASE WHEN c.confirmed_at <= \(view.enteredBy) THEN 'confirmed' END,
           NULL::text, c.minutes::integer, NULL::date, c.entered_by,
           coalesce(c.voided_at <= \(view.enteredBy), false)
      FROM trellis.check_ins c
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = \(view.match) AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
     UNION ALL
    SELECT t.starts_on, t.starts_at, 5, 'meeting',
           CASE WHEN t.outcome_at <= \(view.enteredBy) THEN t.outcome_due_to END, t.meeting_id,
           CASE WHEN t.outcome_at <= \(view.enteredBy) THEN t.outcome END, t.mode, t.place,
           t.minutes, NULL, t.entered_by, coalesce(t.voided_at <= \(view.enteredBy), false)
      FROM trellis.meetings t
     WHERE t.tenant_id = \(view.tenant) AND t.program_id = \(view.program)
       AND t.match_id = \(view.match) AND least(t.entered_at, t.recorded_at) <= \(view.enteredBy)
     UNION ALL
    SELECT s.occurred_on, NULL, 5, 'support_contact', 'coordinator', s.support_contact_id,
           s.contact_with, s.mode, NULL, NULL, NULL, s.contacted_by,
           coalesce(s.voided_at <= \(view.enteredBy), false)
      FROM trellis.support_contacts s
     WHERE s.tenant_id = \(view.tenant) AND s.program_id = \(view.program)
       AND s.match_id = \(view.match) AND least(s.entered_at, s.recorded_at) <= \(view.enteredBy)
    """
  }

  /// What each gave the other.
  static func gifts(_ view: MatchView) -> SQL {
    """
    SELECT c.occurred_on, NULL::timestamptz, 5, 'contribution', c.given_by, c.contribution_id, c.kind,
           NULL, c.note, NULL::integer, NULL::date, c.entered_by,
           coalesce(c.voided_at <= \(view.enteredBy), false)
      FROM trellis.contributions c
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = \(view.match) AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
    """
  }

  /// Questions, and the answers that came.
  static func requests(_ view: MatchView) -> SQL {
    """
    SELECT (r.asked_at AT TIME ZONE m.time_zone)::date, r.asked_at, 5, 'request', r.asked_by,
           r.request_id, NULL, NULL, r.wording, NULL::integer, NULL::date, r.entered_by,
           coalesce(r.voided_at <= \(view.enteredBy), false)
      FROM pair m
      JOIN trellis.requests r
        ON r.tenant_id = \(view.tenant) AND r.program_id = \(view.program)
       AND r.match_id = m.match_id AND least(r.entered_at, r.recorded_at) <= \(view.enteredBy)
     UNION ALL
    SELECT (r.answered_at AT TIME ZONE m.time_zone)::date, r.answered_at, 5, 'answer',
           CASE r.asked_by WHEN 'student' THEN 'mentor' ELSE 'student' END, r.request_id, NULL,
           NULL, r.wording, (extract(epoch FROM r.answered_at - r.asked_at) / 3600)::integer, NULL,
           coalesce(r.answer_recorded_by, r.entered_by), false
      FROM pair m
      JOIN trellis.requests r
        ON r.tenant_id = \(view.tenant) AND r.program_id = \(view.program)
       AND r.match_id = m.match_id AND least(r.entered_at, r.recorded_at) <= \(view.enteredBy)
       AND r.answer_recorded_at <= \(view.enteredBy)
       AND (r.voided_at IS NULL OR r.voided_at > \(view.enteredBy))
    """
  }
}
