import CivilTime
import Database
import Programs

extension SQL {
  /// Questions that had no answer for 48 hours when the day ended.
  static func unansweredRequests(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'request_unanswered', m.student_id, m.mentor_id,
           (r.asked_at AT TIME ZONE m.time_zone)::date, r.request_id, r.asked_by, r.wording,
           NULL::bigint
      FROM pairs m
      JOIN trellis.requests r
        ON r.tenant_id = \(view.tenant) AND r.program_id = \(view.program)
       AND r.match_id = m.match_id
       AND r.asked_at + interval '48 hours'
             <= (\(view.asOf)::date + 1)::timestamp AT TIME ZONE m.time_zone
       AND least(r.entered_at, r.recorded_at) <= \(view.enteredBy)
       AND (r.voided_at IS NULL OR r.voided_at > \(view.enteredBy))
       AND NOT coalesce((r.answered_at AT TIME ZONE m.time_zone)::date <= \(view.asOf)
             AND r.answer_recorded_at <= \(view.enteredBy), false)
    """
  }

  /// Promises whose day has passed.
  static func overdueCommitments(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'commitment_overdue', m.student_id, m.mentor_id, c.due_on, c.commitment_id, c.owner,
           c.wording, NULL
      FROM pairs m
      JOIN trellis.commitments c
        ON c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = m.match_id AND c.due_on < \(view.asOf)
       AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
       AND (c.voided_at IS NULL OR c.voided_at > \(view.enteredBy))
       AND NOT coalesce(
             c.outcome_on <= \(view.asOf) AND c.outcome_at <= \(view.enteredBy), false)
    """
  }

  /// Meetings whose day has passed, and nobody said what became of them.
  static func meetingsWithoutOutcome(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'meeting_without_outcome', m.student_id, m.mentor_id, t.starts_on, t.meeting_id, NULL,
           t.place, NULL
      FROM pairs m
      JOIN trellis.meetings t
        ON t.tenant_id = \(view.tenant) AND t.program_id = \(view.program)
       AND t.match_id = m.match_id AND t.starts_on < \(view.asOf)
       AND least(t.entered_at, t.recorded_at) <= \(view.enteredBy)
       AND (t.voided_at IS NULL OR t.voided_at > \(view.enteredBy))
       AND (t.outcome IS NULL OR t.outcome_at > \(view.enteredBy))
    """
  }

  /// Proposed matches, and who has not answered.
  static func waitingProposals(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'proposal_waiting', m.student_id, m.mentor_id, m.proposed_on, m.match_id,
           array_to_string(ARRAY(
             SELECT w.party FROM unnest(m.acceptance) WITH ORDINALITY AS w (party, place)
              WHERE NOT EXISTS (
                SELECT FROM trellis.match_acceptances a
                 WHERE a.tenant_id = \(view.tenant) AND a.match_id = m.match_id
                   AND a.party = w.party AND a.answered_on <= \(view.asOf)
                   AND a.entered_at <= \(view.enteredBy)
                   AND (a.voided_at IS NULL OR a.voided_at > \(view.enteredBy)))
              ORDER BY w.place), ', '), NULL, NULL
      FROM pairs m
     WHERE m.proposed_on <= \(view.asOf) AND m.is_known AND m.ended_on IS NULL
       AND (m.accepted_at IS NULL OR m.accepted_at > \(view.enteredBy))
       AND NOT EXISTS (
         SELECT FROM trellis.match_acceptances d
          WHERE d.tenant_id = \(view.tenant) AND d.match_id = m.match_id
            AND d.answer = 'declined' AND d.entered_at <= \(view.enteredBy)
            AND (d.voided_at IS NULL OR d.voided_at > \(view.enteredBy)))
    """
  }

  /// How many meetings of two weeks one of the two told of and the other did not confirm.
  static func unconfirmedCheckIns(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'check_ins_unconfirmed', NULL::uuid, NULL::uuid, min(c.occurred_on), NULL::uuid, NULL,
           NULL, count(*)
      FROM pairs m
      JOIN trellis.check_ins c
        ON c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.match_id = m.match_id AND c.outcome = 'made' AND c.logged_by <> 'coordinator'
       AND c.occurred_on BETWEEN \(view.asOf)::date - 13 AND \(view.asOf)
       AND least(c.entered_at, c.recorded_at) <= \(view.enteredBy)
       AND (c.voided_at IS NULL OR c.voided_at > \(view.enteredBy))
       AND (c.confirmed_at IS NULL OR c.confirmed_at > \(view.enteredBy))
    HAVING count(*) > 0
    """
  }
}
