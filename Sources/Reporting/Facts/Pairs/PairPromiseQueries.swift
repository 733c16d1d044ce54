import CivilTime
import Database
import Matching
import Relationships

extension Query where Row == (Match.ID, PairPromise) {
  /// The promises of pairs that were kept in the period, and those due within some days of
  /// the reports' date,
  /// by the day they are due.
  ///
  /// What one says stays with the pair unless its author shares it with the family, and in any case
  /// where it is about a sensitive goal.
  static func pairPromises(_ slice: PairSlice, dueWithin days: Int) -> Self {
    Query(
      """
      SELECT c.match_id, c.owner, c.due_on, CASE WHEN k.is_settled THEN c.outcome_on END AS kept_on,
             CASE WHEN c.share = 'family' AND NOT coalesce(g.sensitive, false)
               THEN c.wording END AS wording,
             CASE WHEN NOT g.sensitive THEN g.name END AS goal
        FROM trellis.commitments c
        LEFT JOIN trellis.goals g ON g.tenant_id = \(slice.tenant) AND g.code = c.goal
       CROSS JOIN LATERAL (
         SELECT coalesce(
           c.outcome_on <= \(slice.asOf) AND c.outcome_at <= \(slice.enteredBy), false)
       ) k (is_settled)
       WHERE \(slice.holds("c")) AND c.made_on <= \(slice.asOf)
         AND CASE WHEN k.is_settled
               THEN c.outcome = 'kept'
                 AND c.outcome_on BETWEEN \(slice.period.first) AND \(slice.period.last)
               ELSE c.due_on BETWEEN \(slice.asOf) AND \(slice.asOf + days) END
       ORDER BY c.match_id, c.due_on, c.commitment_id
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"),
        PairPromise(
          PairRole(rawValue: try row("owner")) ?? .student, dueOn: try row("due_on"),
          keptOn: try row("kept_on"), text: try row("wording"), goal: try row("goal"))
      )
    }
  }
}
