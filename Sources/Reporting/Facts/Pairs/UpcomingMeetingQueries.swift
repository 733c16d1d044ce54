import CivilTime
import Database
import Matching
import Relationships

extension Query where Row == (Match.ID, UpcomingMeeting) {
  /// The next meeting that each pair has planned, on the report's date or later.
  ///
  /// One of the date itself lies ahead until something is known of it: its outcome, or a meeting on
  /// that day. What became of a later one is told by a later report, but for its being called off.
  static func upcomingMeetings(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT DISTINCT ON (t.match_id) t.match_id, t.starts_on, t.place, t.mode,
             extract(hour FROM t.starts_at AT TIME ZONE p.time_zone)::integer AS hour,
             extract(minute FROM t.starts_at AT TIME ZONE p.time_zone)::integer AS minute
        FROM trellis.meetings t
        JOIN trellis.programs p
          ON p.tenant_id = \(slice.tenant) AND p.program_id = t.program_id
       WHERE \(slice.holds("t")) AND t.starts_on >= \(slice.asOf)
         AND NOT coalesce(t.outcome_at <= \(slice.enteredBy)
               AND (t.outcome = 'cancelled' OR t.starts_on = \(slice.asOf)), false)
         AND (t.starts_on > \(slice.asOf) OR NOT EXISTS (
               SELECT FROM trellis.known_check_ins(
                 \(slice.tenant), \(slice.program), t.match_id, \(slice.asOf), \(slice.asOf),
                 \(slice.enteredBy)) k
                WHERE k.is_made))
       ORDER BY t.match_id, t.starts_on, t.starts_at, t.meeting_id
      """
    ) { row throws(DatabaseError) in
      let (hour, minute): (Int32?, Int32?) = (try row("hour"), try row("minute"))
      let mode: String? = try row("mode")
      let time = hour.flatMap { hour in
        minute.map { ClockTime(hour: Int(hour), minute: Int($0)) }
      }
      return (
        try row("match_id"),
        UpcomingMeeting(
          on: try row("starts_on"), at: time, place: try row("place"),
          mode: mode.flatMap(CheckInMode.init))
      )
    }
  }
}
