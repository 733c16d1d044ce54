import CivilTime
import Database
import Matching
import Relationships

/// A fact of a pair, seen from neither side.
typealias PairFact<Fact> = (match: Match.ID, by: PairRole, fact: Fact)

extension Query where Row == PairFact<PairMonth.Promise> {
  /// The promises that are open, or were kept in the period; those called off are over.
  static func promises(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT f.match_id, f.owner, f.wording, f.due_on, CASE WHEN k.is_settled THEN f.outcome_on END
               AS kept_on
        FROM trellis.commitments f
       CROSS JOIN LATERAL (
         SELECT coalesce(f.outcome_on <= \(slice.asOf) AND f.outcome_at <= \(slice.enteredBy), false)
       ) k (is_settled)
       WHERE \(slice.holds("f")) AND f.share IN ('pair', 'family') AND f.made_on <= \(slice.asOf)
         AND (NOT k.is_settled OR f.outcome = 'kept'
           AND f.outcome_on BETWEEN \(slice.period.first) AND \(slice.period.last))
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
  static func gifts(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT f.match_id, f.given_by, f.kind, f.occurred_on, f.note
        FROM trellis.contributions f
       WHERE \(slice.holds("f")) AND f.share IN ('pair', 'family')
         AND f.occurred_on BETWEEN \(slice.period.first) AND \(slice.period.last)
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
  static func questions(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT f.match_id, f.asked_by, f.wording, d.asked_on
        FROM trellis.requests f
        JOIN trellis.programs p ON p.tenant_id = \(slice.tenant) AND p.program_id = f.program_id
       CROSS JOIN LATERAL (
         SELECT (f.asked_at AT TIME ZONE p.time_zone)::date,
                (f.answered_at AT TIME ZONE p.time_zone)::date) d (asked_on, answered_on)
       WHERE \(slice.holds("f")) AND d.asked_on <= \(slice.asOf)
         AND NOT coalesce(
               d.answered_on <= \(slice.asOf) AND f.answer_recorded_at <= \(slice.enteredBy), false)
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
