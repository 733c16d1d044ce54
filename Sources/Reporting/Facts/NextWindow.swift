import CivilTime
import Programs
import Relationships

/// Finds the interval in which the next meeting of a pair is expected.
struct NextWindow: Sendable {
  /// How many intervals may be holidays before nobody can tell.
  private static let furthest = 12

  let cadence: Programs.Cadence
  let meetingDays: MeetingDays
  let breaks: [DaySpan]
  let asOf: Day

  /// The interval, from the date on; the one that is still open unless they have met in it, or the
  /// holidays take half of it or more.
  func after(_ windows: [MatchWindow]) -> DaySpan? {
    guard let last = windows.last, last.state == .stillOpen, last.end >= asOf else { return nil }
    var window = DaySpan(last.start, last.end)
    var isFree = last.made == 0
    for _ in 0..<Self.furthest {
      if isFree, !isHoliday(window) { return DaySpan(max(window.first, asOf), window.last) }
      window = next(window)
      isFree = true
    }
    return nil
  }

  private func isHoliday(_ window: DaySpan) -> Bool {
    let days = (window.first.daysSince1970...window.last.daysSince1970)
      .map(Day.init(daysSince1970:)).filter { meetingDays.contains($0.weekday) }
    let free = days.filter { day in !breaks.contains { $0.first <= day && day <= $0.last } }
    let touches = breaks.contains { $0.first <= window.last && window.first <= $0.last }
    return touches && (days.count - free.count) * 2 >= days.count
  }

  private func next(_ window: DaySpan) -> DaySpan {
    let first = window.last + 1
    switch cadence {
    case .weekly: return DaySpan(first, first + 6)
    case .everyTwoWeeks: return DaySpan(first, first + 13)
    case .monthly:
      let (year, month, _) = first.parts
      return DaySpan(first, first + Day.length(ofMonth: month, in: year) - 1)
    }
  }
}
