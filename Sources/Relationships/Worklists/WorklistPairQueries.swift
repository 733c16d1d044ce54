import CivilTime
import Database
import Programs

// Each branch looks the facts of one pair up by the pair: OFFSET 0 keeps the planner from reading a
// program's facts once a pair where nobody has counted its rows yet.

extension SQL {
  /// Questions that had no answer for 48 hours when the day ended.
  static func unansweredRequests(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'request_unanswered', m.student_id, m.mentor_id,
           (r.asked_at AT TIME ZONE m.time_zone)::date, r.request_id, r.asked_by, r.wording,
           NULL::bigint
      FROM pairs m
     CROSS JOIN LATERAL (
       SELECT q.* FROM trellis.requests q
        WHERE q.tenant_id = \(view.tenant) AND q.program_id = \(view.program)
          AND q.match_id = m.match_id
          AND q.asked_at + interval '48 hours'
                < (\(view.asOf)::date + 1)::timestamp AT TIME ZONE m.time_zone
          AND least(q.entered_at, q.recorded_at) <= \(view.enteredBy)
          AND (q.voided_at IS NULL OR q.voided_at > \(view.enteredBy))
          AND NOT coalesce((q.answered_at AT TIME ZONE m.time_zone)::date <= \(view.asOf)
                AND q.answer_recorded_at <= \(view.enteredBy), false)
       OFFSET 0) r
    """
  }

  /// Promises whose day has passed.
  static func overdueCommitments(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'commitment_overdue', m.student_id, m.mentor_id, c.due_on, c.commitment_id, c.owner,
           c.wording, NULL
      FROM pairs m
     CROSS JOIN LATERAL (
       SELECT q.* FROM trellis.commitments q
        WHERE q.tenant_id = \(view.tenant) AND q.program_id = \(view.program)
          AND q.match_id = m.match_id AND q.due_on < \(view.asOf)
          AND least(q.entered_at, q.recorded_at) <= \(view.enteredBy)
          AND (q.voided_at IS NULL OR q.voided_at > \(view.enteredBy))
          AND NOT coalesce(
                q.outcome_on <= \(view.asOf) AND q.outcome_at <= \(view.enteredBy), false)
       OFFSET 0) c
    """
  }

  /// Meetings whose day has passed, and nobody said what became of them.
  static func meetingsWithoutOutcome(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'meeting_without_outcome', m.student_id, m.mentor_id, t.starts_on, t.meeting_id, NULL,
           t.place, NULL
      FROM pairs m
     CROSS JOIN LATERAL (
       SELECT q.* FROM trellis.meetings q
        WHERE q.tenant_id = \(view.tenant) AND q.program_id = \(view.program)
          AND q.match_id = m.match_id AND q.starts_on < \(view.asOf)
          AND least(q.entered_at, q.recorded_at) <= \(view.enteredBy)
          AND (q.voided_at IS NULL OR q.voided_at > \(view.enteredBy))
          AND (q.outcome IS NULL OR q.outcome_at > \(view.enteredBy))
       OFFSET 0) t
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
     CROSS JOIN LATERAL (
       SELECT q.occurred_on FROM trellis.check_ins q
        WHERE q.tenant_id = \(view.tenant) AND q.program_id = \(view.program)
          AND q.match_id = m.match_id AND q.outcome = 'made' AND q.logged_by <> 'coordinator'
          AND q.occurred_on BETWEEN \(view.asOf)::date - 13 AND \(view.asOf)
          AND least(q.entered_at, q.recorded_at) <= \(view.enteredBy)
          AND (q.voided_at IS NULL OR q.voided_at > \(view.enteredBy))
          AND (q.confirmed_at IS NULL OR q.confirmed_at > \(view.enteredBy))
       OFFSET 0) c
    HAVING count(*) > 0
    """
  }
}
