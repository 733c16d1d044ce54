package import CivilTime

/// Why a match has the status it has: its windows one by one, and the arithmetic.
package struct MatchAccount: Sendable, Equatable {
  package let asOf: Day
  package let item: MatchConsistency
  package let windows: [WindowAccount]
  package let steps: [StatusStep]

  package init(
    asOf: Day, item: MatchConsistency, windows: [WindowAccount], cadenceDays: Int,
    tooEarlyWindows: Int
  ) {
    self.asOf = asOf
    self.item = item
    self.windows = windows
    steps = StatusStep.steps(
      of: item, story: windows.map(\.window.state).filter(\.isExpected).map { $0 == .met },
      cadenceDays: cadenceDays, tooEarlyWindows: tooEarlyWindows)
  }
}

/// A window of a match and everything that decides about it.
package struct WindowAccount: Sendable, Equatable {
  package let window: MatchWindow
  /// Holds, breaks and excuses that cover a day of it.
  package let covers: [WindowCover]
  package let contacts: [WindowContact]
  /// How many days of it are meeting days, and how many of these are covered.
  package let meetingDays: Int
  package let coveredDays: Int
}

/// Days that do not count, both ends included.
package struct WindowCover: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case hold
    case `break`
    case excuse
  }

  package let kind: Kind
  package let from: Day
  /// Nil where it goes on.
  package let to: Day?
  /// A break's name, or why; nil where nobody said.
  package let words: String?

  func contains(_ day: Day) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }
}

/// A check-in as it was known.
package struct WindowContact: Sendable, Equatable {
  package let on: Day
  package let isMade: Bool
  /// The pair's own word, not staff's alone.
  package let isByPair: Bool
  package let minutes: Int?
}
