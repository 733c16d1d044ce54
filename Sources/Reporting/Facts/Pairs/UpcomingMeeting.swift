package import CivilTime
package import Relationships

/// The next meeting that a pair has planned.
package struct UpcomingMeeting: Sendable, Hashable {
  package let day: Day
  /// By the clocks where the program is; nil where a day alone is agreed.
  package let time: ClockTime?
  package let place: String?
  package let mode: CheckInMode?

  package init(
    on day: Day, at time: ClockTime? = nil, place: String? = nil, mode: CheckInMode? = nil
  ) {
    self.day = day
    self.time = time
    self.place = place
    self.mode = mode
  }
}
