package import CivilTime

/// Days from the first to the last, both included.
package struct DaySpan: Sendable, Hashable {
  package let first: Day
  package let last: Day

  package init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }
}
