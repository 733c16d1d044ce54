package import CivilTime

/// A window of a match: one place in its heat-strip.
package struct MatchWindow: Sendable, Equatable {
  package let start: Day
  package let end: Day
  package let state: WindowState
  /// Meetings in it, whether or not it was expected.
  package let made: Int
  /// Attempts in it to meet.
  package let attempted: Int

  package init(start: Day, end: Day, state: WindowState, made: Int, attempted: Int) {
    self.start = start
    self.end = end
    self.state = state
    self.made = made
    self.attempted = attempted
  }
}
