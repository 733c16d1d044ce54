import CivilTime
package import Database
import Matching
import Programs

extension Query where Row == MatchConsistency {
  /// Consistency of a program's matches, by the student's external id.
  package static func consistency(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT c.*, coalesce(s.external_id, '') AS student, coalesce(p.external_id, '') AS mentor
        FROM trellis.match_consistency(\(view.arguments)) c
        JOIN trellis.people s ON s.tenant_id = \(view.tenant) AND s.person_id = c.student_id
        JOIN trellis.people p ON p.tenant_id = \(view.tenant) AND p.person_id = c.mentor_id
       ORDER BY s.external_id COLLATE "C", c.started_on, c.match_id
      """, row: MatchConsistency.read)
  }
}

extension Query where Row == (Match.ID, MatchWindow) {
  /// The windows that a program's matches touch, match by match, in order of time.
  package static func windows(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT w.match_id, w.starts_on, w.ends_on, w.state, w.made, w.attempted
        FROM trellis.match_window_states(\(view.arguments)) w
       ORDER BY w.match_id, w.starts_on
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"),
        MatchWindow(
          start: try row("starts_on"), end: try row("ends_on"),
          state: WindowState(rawValue: try row("state")) ?? .missed, made: try row("made"),
          attempted: try row("attempted"))
      )
    }
  }
}

extension ConsistencyView {
  /// What every function of consistency takes.
  ///
  /// All matches and some are two statements: a plan that serves both would read a program for one.
  var arguments: SQL {
    let some: SQL = matches.map { "\($0)" } ?? "NULL"
    return "\(tenant), \(program), \(asOf), \(enteredBy), \(some)"
  }
}

extension MatchConsistency {
  fileprivate static func read(_ row: inout RowReader) throws(DatabaseError) -> MatchConsistency {
    let startedOn: Day = try row("started_on")
    let firstMadeOn: Day? = try row("first_made_on")
    let expected: Int = try row("expected")
    let madeInExpected: Int = try row("made_in_expected")
    let made: Int = try row("made")
    let minutes: Int? = try row("minutes")
    return MatchConsistency(
      match: try row("match_id"), studentID: try row("student_id"),
      mentorID: try row("mentor_id"), student: try row("student"), mentor: try row("mentor"),
      startedOn: startedOn, endedOn: try row("ended_on"),
      status: ConsistencyStatus(rawValue: try row("status")) ?? .noData, expected: expected,
      excluded: [
        .beforeStart: try row("before_start"), .afterEnd: try row("after_end"),
        .stillOpen: try row("still_open"), .hold: try row("held"), .break: try row("on_break"),
        .excused: try row("excused"),
      ],
      adherence: Ratio(n: try row("met"), of: expected),
      onTime: Ratio(n: try row("on_time"), of: try row("on_time_of")),
      twoSided: Ratio(n: try row("two_sided"), of: try row("two_sided_of")),
      contactSuccess: Ratio(n: madeInExpected, of: try row("contacts_in_expected")),
      currentStreak: try row("current_streak"), longestStreak: try row("longest_streak"),
      longestGapDays: try row("longest_gap_days"),
      medianGapHalfDays: try row("median_gap_halves"), regularity: try row("regularity"),
      daysToFirstContact: firstMadeOn.map { $0 - startedOn }, daysWaiting: try row("days_waiting"),
      dosage: Dosage(
        minutes: minutes ?? 0, activeDays: try row("active_days"),
        stated: Ratio(n: try row("made_with_minutes"), of: made)),
      silentDays: try row("silent_days"), lastContactOn: try row("last_made_on"),
      madeElsewhere: made - madeInExpected)
  }
}
