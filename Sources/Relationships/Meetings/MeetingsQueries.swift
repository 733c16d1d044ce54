import CivilTime
package import Database
import Programs

extension Meeting {
  package static let columns = [
    "starts_on", "starts_at", "place", "mode", "minutes", "outcome", "outcome_due_to",
    "outcome_at", "outcome_by",
  ]

  package var values: [SQL] {
    [
      "\(startsOn)", "\(startsAt)", "\(place)", "\(mode?.rawValue)",
      "\(minutes.map { Int16(clamping: $0.count) })", "\(outcome?.result.rawValue)",
      "\(outcome?.cause?.rawValue)", "\(outcome?.at)", "\(outcome?.by)",
    ]
  }

  package static func read(_ row: inout RowReader) throws(DatabaseError) -> Meeting {
    let mode: String? = try row("mode")
    let minutes: Int16? = try row("minutes")
    return Meeting(
      startsOn: try row("starts_on"), startsAt: try row("starts_at"), place: try row("place"),
      mode: mode.flatMap(CheckInMode.init), minutes: minutes.flatMap { Minutes(Int($0)) },
      outcome: try outcome(&row))
  }

  private static func outcome(_ row: inout RowReader) throws(DatabaseError) -> MeetingOutcome? {
    let result: String? = try row("outcome")
    let cause: String? = try row("outcome_due_to")
    guard let result = result.flatMap(MeetingResult.init) else { return nil }
    return MeetingOutcome(
      result, cause: cause.flatMap(MeetingCause.init), at: try row("outcome_at"),
      by: try row("outcome_by"))
  }
}

extension Query where Row == MeetingTime {
  /// The day and the moment that a time means where the clocks show a zone's time.
  static func meetingTime(_ time: CellTime, in zone: String) -> Self {
    Query(
      """
      SELECT coalesce(\(time.dayAlone), \(time.localText)::timestamp::date,
               (\(time.instant) AT TIME ZONE \(zone))::date) AS day,
             coalesce(\(time.instant), trellis.first_instant(\(time.localText)::timestamp, \(zone)))
               AS moment
      """
    ) { row throws(DatabaseError) in MeetingTime(day: try row("day"), moment: try row("moment")) }
  }
}

extension SQL {
  static func settleMeeting(
    _ id: Fact<Meeting>.ID, as outcome: MeetingOutcome, _ request: FactRequest
  ) -> SQL {
    """
    UPDATE trellis.meetings
       SET outcome = \(outcome.result.rawValue), outcome_due_to = \(outcome.cause?.rawValue),
           outcome_at = \(outcome.at), outcome_by = \(outcome.by)
     WHERE tenant_id = \(request.tenant) AND meeting_id = \(id) AND voided_at IS NULL
       AND outcome IS NULL
    """
  }

  /// Logs that the pair of a meeting met, unless that is logged already: on the same day, at the
  /// same time or without one.
  static func insertCheckIn(
    _ id: CheckIn.ID, of meeting: Fact<Meeting>.ID, loggedBy author: CheckInAuthor,
    at instant: Instant, _ request: FactRequest
  ) -> SQL {
    """
    INSERT INTO trellis.check_ins (
      tenant_id, check_in_id, program_id, match_id, occurred_on, occurred_at, entered_at,
      entered_by, recorded_at, outcome, mode, minutes, logged_by, note_class)
    SELECT \(request.tenant), \(id), t.program_id, t.match_id, t.starts_on, t.starts_at,
           \(instant), \(request.actor), \(instant), 'made', t.mode, t.minutes,
           \(author.rawValue), 'staff'
      FROM trellis.meetings t
     WHERE t.tenant_id = \(request.tenant) AND t.meeting_id = \(meeting)
       AND NOT EXISTS (
         SELECT FROM trellis.check_ins k
          WHERE k.tenant_id = \(request.tenant) AND k.program_id = t.program_id
            AND k.match_id = t.match_id AND k.occurred_on = t.starts_on AND k.outcome = 'made'
            AND k.voided_at IS NULL
            AND coalesce(k.occurred_at = t.starts_at, true))
    """
  }
}
