import CivilTime
package import Database
import Programs

extension Request {
  package static let columns = [
    "asked_by", "wording", "asked_at", "answered_at", "answer_recorded_at", "answer_recorded_by",
  ]

  package var values: [SQL] {
    [
      "\(askedBy.rawValue)", "\(text)", "\(time.moment)", "\(answer?.moment)",
      "\(answer?.recordedAt)", "\(answer?.recordedBy)",
    ]
  }

  package static func read(_ row: inout RowReader) throws(DatabaseError) -> Request {
    let asked: Instant = try row("asked_at")
    return Request(
      askedBy: PairRole(rawValue: try row("asked_by")) ?? .student, text: try row("wording"),
      at: RequestTime(day: asked.utcDay, moment: asked), answer: try answer(&row))
  }

  private static func answer(_ row: inout RowReader) throws(DatabaseError) -> RequestAnswer? {
    let moment: Instant? = try row("answered_at")
    guard let moment else { return nil }
    return RequestAnswer(
      moment: moment, recordedAt: try row("answer_recorded_at"),
      recordedBy: try row("answer_recorded_by"))
  }
}

extension Query where Row == RequestTime? {
  /// The day and the moment that a time means where the clocks show a zone's time; none for one
  /// that the clocks skip.
  static func requestTime(_ time: CellTime, in zone: String) -> Self {
    Query(
      """
      SELECT t.moment, (t.moment AT TIME ZONE \(zone))::date AS day
        FROM (SELECT coalesce(\(time.instant),
                       trellis.first_instant(\(time.localText)::timestamp, \(zone)),
                       \(time.dayAlone)::timestamp AT TIME ZONE \(zone)) AS moment) t
      """
    ) { row throws(DatabaseError) in
      let moment: Instant? = try row("moment")
      guard let moment else { return nil }
      return RequestTime(day: try row("day"), moment: moment)
    }
  }
}

extension SQL {
  static func answerRequest(
    _ id: Fact<Request>.ID, _ answer: RequestAnswer, _ request: FactRequest
  ) -> SQL {
    """
    UPDATE trellis.requests
       SET answered_at = \(answer.moment), answer_recorded_at = \(answer.recordedAt),
           answer_recorded_by = \(answer.recordedBy)
     WHERE tenant_id = \(request.tenant) AND request_id = \(id) AND voided_at IS NULL
       AND answered_at IS NULL
    """
  }
}
