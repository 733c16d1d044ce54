import CivilTime
import Database
import Matching

extension Query where Row == (Match.ID, Absence?) {
  /// The meetings of pairs that did not come about for a known reason, and their excused days.
  static func absences(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT t.match_id, t.starts_on AS from_on, t.starts_on AS to_on, t.outcome_due_to AS due_to,
             NULL AS excuse
        FROM trellis.meetings t
       WHERE \(slice.holds("t"))
         AND t.starts_on BETWEEN \(slice.period.first) AND \(slice.asOf)
         AND t.outcome IN ('cancelled', 'no_show') AND t.outcome_at <= \(slice.enteredBy)
      UNION ALL
      SELECT e.match_id, e.from_on, e.to_on, NULL, e.reason
        FROM trellis.facts_horizon(\(slice.tenant), \(slice.program), \(slice.enteredBy)) f
        JOIN trellis.match_excuses e
          ON e.tenant_id = \(slice.tenant) AND e.match_id = ANY (\(slice.matches))
         AND e.from_on <= \(slice.asOf) AND e.to_on >= \(slice.period.first)
         AND e.entered_at <= f.facts_at AND (e.voided_at IS NULL OR e.voided_at > f.facts_at)
      """
    ) { row throws(DatabaseError) in
      let (dueTo, excuse): (String?, String?) = (try row("due_to"), try row("excuse"))
      let reason =
        excuse.map(AbsenceReason.init(excuse:)) ?? dueTo.flatMap(AbsenceReason.init(dueTo:))
      let days = DaySpan(try row("from_on"), try row("to_on"))
      return (try row("match_id"), reason.map { Absence(days: days, reason: $0) })
    }
  }
}

extension AbsenceReason {
  fileprivate init?(dueTo word: String) {
    switch word {
    case "mentor": self = .mentorAway
    case "student": self = .studentAway
    case "school": self = .school
    default: return nil
    }
  }
}
