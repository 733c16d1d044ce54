package import CivilTime

/// The meetings of one match, interval by interval.
///
/// The counts are taken from the windows, so that a sentence, its numbers and its strip cannot
/// disagree; streaks run over the whole match and are handed in.
package struct Meetings: Sendable, Hashable {
  package let cadence: Cadence
  /// In order of time, only those that touch the report's period.
  package let windows: [ReportWindow]
  package let currentStreak: Int
  package let longestStreak: Int
  /// The local date of the last meeting that took place, up to the report's date.
  package let lastMetOn: Day?
  /// The interval in which the next meeting is expected.
  package let next: DaySpan?

  package init(
    cadence: Cadence, windows: [ReportWindow], currentStreak: Int, longestStreak: Int,
    lastMetOn: Day?, next: DaySpan?
  ) {
    self.cadence = cadence
    self.windows = windows
    self.currentStreak = currentStreak
    self.longestStreak = longestStreak
    self.lastMetOn = lastMetOn
    self.next = next
  }

  /// Expected intervals with a meeting.
  package var met: Int { windows.count { $0.outcome == .met } }

  /// Intervals in which a meeting was expected.
  package var expected: Int { windows.count { $0.outcome == .met || $0.outcome == .missed } }

  /// Intervals with a meeting that were not expected.
  package var alsoMet: Int {
    windows.count { window in
      guard case .excluded(_, let hadMeeting) = window.outcome else { return false }
      return hadMeeting
    }
  }

  package var isNothingRecorded: Bool { met == 0 && alsoMet == 0 && lastMetOn == nil }

  /// How many intervals were left out for a reason.
  package func excluded(_ reason: Exclusion) -> Int {
    windows.count { window in
      guard case .excluded(reason, _) = window.outcome else { return false }
      return true
    }
  }

  /// The expected intervals without a meeting since the last one with a meeting.
  package var missedAtEnd: Int {
    windows.reversed().filter { $0.outcome == .met || $0.outcome == .missed }
      .prefix { $0.outcome == .missed }.count
  }

  /// Met and expected over the latest expected intervals.
  package func latest(_ count: Int) -> (met: Int, expected: Int) {
    let latest = windows.reversed().filter { $0.outcome == .met || $0.outcome == .missed }
      .prefix(count)
    return (latest.count { $0.outcome == .met }, latest.count)
  }
}

/// How often a program expects its pairs to meet.
package enum Cadence: Sendable, Hashable {
  case weekly, everyTwoWeeks, monthly
}

/// One interval of the cadence in the life of a match.
package struct ReportWindow: Sendable, Hashable {
  package let days: DaySpan
  package let outcome: WindowOutcome

  package init(_ days: DaySpan, _ outcome: WindowOutcome) {
    self.days = days
    self.outcome = outcome
  }
}

/// What one interval counts for: in the rate with or without a meeting, or not at all.
package enum WindowOutcome: Sendable, Hashable {
  case met
  case missed
  case excluded(Exclusion, hadMeeting: Bool)
}

/// Why an interval is not expected to have a meeting.
package enum Exclusion: Sendable, Hashable, CaseIterable {
  case beforeStart, afterEnd, stillOpen, hold, programBreak, excused
}

/// A pause agreed with the program.
package struct Pause: Sendable, Hashable {
  package let from: Day
  /// Nil while nobody knows.
  package let to: Day?

  package init(from: Day, to: Day?) {
    self.from = from
    self.to = to
  }
}
