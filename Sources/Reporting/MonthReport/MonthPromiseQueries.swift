import CivilTime
import Database
import Matching
import Relationships

/// A fact of a pair, seen from neither side.
typealias PairFact<Fact> = (match: Match.ID, by: PairRole, fact: Fact)

extension MonthView {
  /// The facts `f` of the view's pairs in a table that has corrections: known by its moment, and not
  /// voided by then.
  ///
  /// A correction is known from its own time alone.
  var known: SQL {
    """
    f.tenant_id = \(tenant) AND f.program_id = \(program) AND f.match_id = ANY (\(matches))
      AND CASE WHEN f.replaces_id IS NULL THEN least(f.entered_at, f.recorded_at)
               ELSE f.recorded_at END <= \(enteredBy)
      AND (f.voided_at IS NULL OR f.voided_at > \(enteredBy))
    """
  }
}

extension Query where Row == PairFact<PairMonth.Promise> {
  /// The promises that are open, or were kept in the period; those called off are over.
  static func promises(_ view: MonthView) -> Self {
    Query(
      """
      SELECT f.match_id, f.owner, f.wording, f.due_on, CASE WHEN k.is_settled THEN f.outcome_on END
               AS kept_on
        FROM trellis.commitments f
       CROSS JOIN LATERAL (
         SELECT coalesce(f.outcome_on <= \(view.asOf) AND f.outcome_at <= \(view.enteredBy), false)
       ) k (is_settled)
       WHERE \(view.known) AND f.share IN ('pair', 'family') AND f.made_on <= \(view.asOf)
         AND (NOT k.is_settled OR f.outcome = 'kept'
           AND f.outcome_on BETWEEN \(view.period.first) AND \(view.period.last))
       ORDER BY f.match_id, f.due_on, f.commitment_id
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"), PairRole(rawValue: try row("owner")) ?? .student,
        PairMonth.Promise(
          isMine: false, text: try row("wording"), dueOn: try row("due_on"),
          keptOn: try row("kept_on"))
      )
    }
  }
}

extension Query where Row == PairFact<PairMonth.Gift> {
  /// What the two gave each other in the period.
  static func gifts(_ view: MonthView) -> Self {
    Query(
      """
      SELECT f.match_id, f.given_by, f.kind, f.occurred_on, f.note
        FROM trellis.contributions f
       WHERE \(view.known) AND f.share IN ('pair', 'family')
         AND f.occurred_on BETWEEN \(view.period.first) AND \(view.period.last)
       ORDER BY f.match_id, f.occurred_on, f.contribution_id
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"), PairRole(rawValue: try row("given_by")) ?? .student,
        PairMonth.Gift(
          ContributionKind(rawValue: try row("kind")) ?? .other, on: try row("occurred_on"),
          note: try row("note"))
      )
    }
  }
}

extension Query where Row == PairFact<PairMonth.Question> {
  /// Questions that had no answer when the day ended.
  static func questions(_ view: MonthView) -> Self {
    Query(
      """
      SELECT f.match_id, f.asked_by, f.wording, d.asked_on
        FROM trellis.requests f
        JOIN trellis.programs p ON p.tenant_id = \(view.tenant) AND p.program_id = f.program_id
       CROSS JOIN LATERAL (
         SELECT (f.asked_at AT TIME ZONE p.time_zone)::date,
                (f.answered_at AT TIME ZONE p.time_zone)::date) d (asked_on, answered_on)
       WHERE \(view.known) AND d.asked_on <= \(view.asOf)
         AND NOT coalesce(
               d.answered_on <= \(view.asOf) AND f.answer_recorded_at <= \(view.enteredBy), false)
       ORDER BY f.match_id, f.asked_at, f.request_id
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"), PairRole(rawValue: try row("asked_by")) ?? .student,
        PairMonth.Question(try row("wording"), askedOn: try row("asked_on"))
      )
    }
  }
}
