/// What became of a window of a match.
package enum WindowState: String, Sendable, CaseIterable {
  /// Expected, and the pair met.
  case met
  /// Expected, and no meeting was recorded.
  case missed

  // Not expected; the first that applies.
  case beforeStart = "before_start"
  case afterEnd = "after_end"
  case stillOpen = "still_open"
  case hold
  case `break`
  case excused

  /// Whether the window counts in the pair's rates.
  package var isExpected: Bool { self == .met || self == .missed }

  /// The states of windows that do not count, in the order in which they apply.
  package static let exclusions: [WindowState] = allCases.filter { !$0.isExpected }
}
