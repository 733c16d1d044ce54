import CivilTime
import Database
import Matching
import Relationships

extension Query where Row == (Match.ID, PairMonth.PlannedMeeting) {
  /// The next meeting that each pair has planned.
  static func nextMeetings(_ view: MonthView) -> Self {
    Query(
      """
      SELECT DISTINCT ON (f.match_id) f.match_id, f.starts_on, f.place, f.mode,
             extract(hour FROM f.starts_at AT TIME ZONE p.time_zone)::integer AS hour,
             extract(minute FROM f.starts_at AT TIME ZONE p.time_zone)::integer AS minute
        FROM trellis.meetings f
        JOIN trellis.programs p ON p.tenant_id = \(view.tenant) AND p.program_id = f.program_id
       WHERE \(view.known) AND f.starts_on >= \(view.asOf)
         AND (f.outcome IS NULL OR f.outcome_at > \(view.enteredBy))
       ORDER BY f.match_id, f.starts_on, f.starts_at, f.meeting_id
      """
    ) { row throws(DatabaseError) in
      let (hour, minute): (Int32?, Int32?) = (try row("hour"), try row("minute"))
      let mode: String? = try row("mode")
      let time = hour.flatMap { hour in
        minute.map { ClockTime(hour: Int(hour), minute: Int($0)) }
      }
      return (
        try row("match_id"),
        PairMonth.PlannedMeeting(
          on: try row("starts_on"), time: time, place: try row("place"),
          mode: mode.flatMap(CheckInMode.init))
      )
    }
  }
}

extension Query where Row == (Match.ID, Pause) {
  /// The pause of each pair on the report's date.
  static func pauses(_ view: MonthView) -> Self {
    Query(
      """
      SELECT DISTINCT ON (h.match_id) h.match_id, h.from_on, h.to_on
        FROM trellis.match_holds h
       WHERE h.tenant_id = \(view.tenant) AND h.match_id = ANY (\(view.matches))
         AND h.from_on <= \(view.asOf) AND (h.to_on IS NULL OR h.to_on >= \(view.asOf))
         AND h.entered_at <= \(view.enteredBy)
         AND (h.voided_at IS NULL OR h.voided_at > \(view.enteredBy))
       ORDER BY h.match_id, h.from_on DESC, h.hold_id
      """
    ) { row throws(DatabaseError) in
      (try row("match_id"), Pause(from: try row("from_on"), to: try row("to_on")))
    }
  }
}

extension Query where Row == (Match.ID, MeetingHours) {
  /// How long the meetings of matches took, up to the last day of each.
  static func hours(_ spans: [MonthSpan], _ view: MonthView) -> Self {
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
               \(view.tenant), \(view.program), m.match_id, m.started_on, m.until,
               \(view.enteredBy)) k
       CROSS JOIN LATERAL (
         SELECT k.occurred_on BETWEEN \(view.period.first) AND \(view.period.last)) d (is_told)
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
