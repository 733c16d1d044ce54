package import CivilTime

/// How the pairs of a program met in one window of its calendar.
package struct TrendWindow: Sendable, Equatable {
  package let start: Day
  package let end: Day
  /// Matches that met, of those of whom it was expected.
  package let met: Ratio
  /// Matches that the window touches and of whom nothing was expected.
  package let leftOut: Int

  package init(start: Day, end: Day, met: Ratio, leftOut: Int) {
    self.start = start
    self.end = end
    self.met = met
    self.leftOut = leftOut
  }
}
