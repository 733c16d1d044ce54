import CivilTime
import Database
import Matching

extension Query where Row == (Match.ID, Pause) {
  /// The pause of each pair on the report's date.
  static func pauses(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT DISTINCT ON (h.match_id) h.match_id, h.from_on, h.to_on
        FROM trellis.match_holds h
       WHERE h.tenant_id = \(slice.tenant) AND h.match_id = ANY (\(slice.matches))
         AND h.from_on <= \(slice.asOf) AND (h.to_on IS NULL OR h.to_on >= \(slice.asOf))
         AND h.entered_at <= \(slice.enteredBy)
         AND (h.voided_at IS NULL OR h.voided_at > \(slice.enteredBy))
       ORDER BY h.match_id, h.from_on DESC, h.hold_id
      """
    ) { row throws(DatabaseError) in
      (try row("match_id"), Pause(from: try row("from_on"), to: try row("to_on")))
    }
  }
}

extension Query where Row == (Match.ID, MeetingHours) {
  /// How long the meetings of matches took, up to the last day of each.
  static func hours(_ spans: [MonthSpan], _ slice: PairSlice) -> Self {
    Query(
      """
      SELECT m.match_id, count(*) FILTER (WHERE k.is_made) AS made,
             count(k.minutes) FILTER (WHERE k.is_made) AS stated,
             coalesce(sum(k.minutes) FILTER (WHERE k.is_made), 0)::bigint AS minutes,
             count(*) FILTER (WHERE k.is_made AND d.is_told) AS made_lately,
             count(k.minutes) FILTER (WHERE k.is_made AND d.is_told) AS stated_lately,
             coalesce(sum(k.minutes) FILTER (WHERE k.is_made AND d.is_told), 0)::bigint
               AS minutes_lately
        FROM unnest(\(spans.map(\.match)), \(spans.map(\.startedOn)), \(spans.map(\.until)))
               AS m (match_id, started_on, until)
       CROSS JOIN LATERAL trellis.known_check_ins(
               \(slice.tenant), \(slice.program), m.match_id, m.started_on, m.until,
               \(slice.enteredBy)) k
       CROSS JOIN LATERAL (
         SELECT k.occurred_on BETWEEN \(slice.period.first) AND \(slice.period.last)) d (is_told)
       GROUP BY m.match_id
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"),
        MeetingHours(
          inPeriod: .init(
            minutes: try row("minutes_lately"), stated: try row("stated_lately"),
            made: try row("made_lately")),
          sinceStart: .init(
            minutes: try row("minutes"), stated: try row("stated"), made: try row("made")))
      )
    }
  }
}
