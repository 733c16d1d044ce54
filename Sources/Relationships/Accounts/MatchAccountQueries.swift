package import CivilTime
package import Database
package import Matching

extension Query where Row == WindowCover {
  /// Holds and excuses of a match and breaks of its program, as known, by their first day.
  package static func covers(_ view: ConsistencyView, of match: Match.ID) -> Self {
    Query(
      """
      SELECT c.kind, c.from_on, c.to_on, c.words
        FROM trellis.facts_horizon(\(view.tenant), \(view.program), \(view.enteredBy)) f
       CROSS JOIN LATERAL (
         SELECT 'hold' AS kind, h.from_on, h.to_on, h.reason AS words
           FROM trellis.match_holds h
          WHERE h.tenant_id = \(view.tenant) AND h.match_id = \(match)
            AND h.entered_at <= f.facts_at AND (h.voided_at IS NULL OR h.voided_at > f.facts_at)
          UNION ALL
         SELECT 'break', b.from_on, b.to_on, b.name
           FROM trellis.program_breaks b
          WHERE b.tenant_id = \(view.tenant) AND b.program_id = \(view.program)
            AND b.entered_at <= f.facts_at AND (b.voided_at IS NULL OR b.voided_at > f.facts_at)
          UNION ALL
         SELECT 'excuse', e.from_on, e.to_on, e.reason
           FROM trellis.match_excuses e
          WHERE e.tenant_id = \(view.tenant) AND e.match_id = \(match)
            AND e.entered_at <= f.facts_at AND (e.voided_at IS NULL OR e.voided_at > f.facts_at)
       ) c
       WHERE c.from_on <= \(view.asOf)
       ORDER BY c.from_on, c.kind
      """
    ) { row throws(DatabaseError) in
      WindowCover(
        kind: WindowCover.Kind(rawValue: try row("kind")) ?? .excuse, from: try row("from_on"),
        to: try row("to_on"), words: try row("words"))
    }
  }
}

extension Query where Row == WindowContact {
  /// The check-ins of a match between two days, as known, by date.
  package static func contacts(
    _ view: ConsistencyView, of match: Match.ID, from: Day, to: Day
  ) -> Self {
    Query(
      """
      SELECT k.occurred_on, k.is_made, k.is_by_pair, k.minutes
        FROM trellis.known_check_ins(
               \(view.tenant), \(view.program), \(match), \(from), \(to), \(view.enteredBy)) k
       ORDER BY k.occurred_on, k.is_made DESC
      """
    ) { row throws(DatabaseError) in
      let minutes: Int16? = try row("minutes")
      return WindowContact(
        on: try row("occurred_on"), isMade: try row("is_made"), isByPair: try row("is_by_pair"),
        minutes: minutes.map(Int.init))
    }
  }
}
