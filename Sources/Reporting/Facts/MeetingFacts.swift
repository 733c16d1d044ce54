import CivilTime
import Programs
import Relationships

extension Meetings {
  /// What reports tell of a match's meetings within a period.
  ///
  /// The next one is expected in the interval that is found, or in the one that is still open where
  /// nothing is there to find it.
  init(
    _ match: MatchConsistency, windows: [MatchWindow], cadence: Programs.Cadence,
    period: DaySpan, next: NextWindow? = nil
  ) {
    let open = windows.last.flatMap { $0.state == .stillOpen ? DaySpan($0.start, $0.end) : nil }
    let expected = next.map { $0.after(windows) } ?? open
    self.init(
      cadence: Cadence(cadence),
      windows: windows.filter { $0.end >= period.first && $0.start <= period.last }
        .map(ReportWindow.init),
      currentStreak: match.currentStreak ?? 0, longestStreak: match.longestStreak ?? 0,
      lastMetOn: match.lastContactOn, next: match.endedOn == nil ? expected : nil)
  }
}

extension Cadence {
  init(_ cadence: Programs.Cadence) {
    self =
      switch cadence {
      case .weekly: .weekly
      case .everyTwoWeeks: .everyTwoWeeks
      case .monthly: .monthly
      }
  }
}

extension ReportWindow {
  init(_ window: MatchWindow) {
    self.init(DaySpan(window.start, window.end), WindowOutcome(window))
  }
}

extension WindowOutcome {
  init(_ window: MatchWindow) {
    func excluded(_ reason: Exclusion) -> WindowOutcome {
      .excluded(reason, hadMeeting: window.made > 0)
    }
    self =
      switch window.state {
      case .met: .met
      case .missed: .missed
      case .beforeStart: excluded(.beforeStart)
      case .afterEnd: excluded(.afterEnd)
      case .stillOpen: excluded(.stillOpen)
      case .hold: excluded(.hold)
      case .break: excluded(.programBreak)
      case .excused: excluded(.excused)
      }
  }
}

extension TeacherReport.Status {
  init(_ status: ConsistencyStatus) {
    self =
      switch status {
      case .silent: .silent
      case .tooEarly: .tooEarly
      case .noData: .noData
      case .slipping: .slipping
      case .onTrack: .onTrack
      }
  }
}
