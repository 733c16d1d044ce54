import Database
import Matching
import Relationships

extension Query where Row == (Match.ID, PairGift) {
  /// What the two of each pair gave each other in the period, the most frequent kind first.
  static func pairGifts(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT c.match_id, c.given_by, c.kind, count(*) AS times, max(c.occurred_on) AS last_on,
             (array_agg(c.note ORDER BY c.occurred_on DESC, c.contribution_id)
               FILTER (WHERE c.share = 'family' AND c.note <> ''))[1] AS note
        FROM trellis.contributions c
       WHERE \(slice.holds("c"))
         AND c.occurred_on BETWEEN \(slice.period.first) AND \(slice.period.last)
       GROUP BY c.match_id, c.given_by, c.kind
       ORDER BY c.match_id, c.given_by, count(*) DESC, c.kind COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"),
        PairGift(
          PairRole(rawValue: try row("given_by")) ?? .student,
          ContributionKind(rawValue: try row("kind")) ?? .other, count: try row("times"),
          lastOn: try row("last_on"), note: try row("note"))
      )
    }
  }
}
