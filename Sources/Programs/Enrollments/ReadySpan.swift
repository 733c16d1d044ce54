package import CivilTime

/// From when to when a person is ready, as far as is known on a day.
///
/// The dates of gates come and run out on days on which nobody writes anything, so what is kept of
/// readiness are these two days, and not whether somebody was ready when it was written.
package struct ReadySpan: Sendable, Hashable {
  package let from: Day
  /// Nil until further news.
  package let until: Day?

  /// The days from `day` on; nil where something other than a day to come is missing.
  package init?(of enrollment: Enrollment, gates: Program.Gates, from day: Day) {
    let lasting: Set<ReadinessGap> = [
      .notEnrolled, .restricted, .goals, .languages, .availability,
    ]
    let gaps = Readiness(of: enrollment, gates: gates, on: day).gaps
    guard lasting.isDisjoint(with: gaps) else { return nil }
    if enrollment.role == .mentor, gates.screening {
      guard enrollment.screening == nil || enrollment.screening == .cleared else { return nil }
    }
    var (first, last) = (max(day, enrollment.startsOn ?? day), Day?.none)
    for dates in Self.dates(of: enrollment, gates) {
      guard let from = dates.from else { return nil }
      first = max(first, from)
      if let until = dates.until { last = min(last ?? until, until) }
    }
    if let last, last < first { return nil }
    (from, until) = (first, last)
  }

  private static func dates(of enrollment: Enrollment, _ gates: Program.Gates) -> [GateDates] {
    switch enrollment.role {
    case .student: gates.consent ? [enrollment.consent] : []
    case .mentor:
      (gates.screening ? [enrollment.screeningDates] : [])
        + (gates.training ? [enrollment.training] : [])
    }
  }
}
