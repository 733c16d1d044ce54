import CivilTime
import Programs
import Relationships
import Testing

@testable import Reporting

@Suite("Where the next meeting is expected")
struct NextWindowTests {
  /// A Monday.
  private let monday = SampleReports.day(2026, 11, 23)

  private func next(
    asOf day: Int, made: Int = 0, breaks: [ClosedRange<Int>] = [],
    cadence: Programs.Cadence = .weekly, window: ClosedRange<Int> = 0...6
  ) -> [Int]? {
    let finder = NextWindow(
      cadence: cadence, meetingDays: .schoolWeek,
      breaks: breaks.map { DaySpan(monday + $0.lowerBound, monday + $0.upperBound) },
      asOf: monday + day)
    let open = MatchWindow(
      start: monday + window.lowerBound, end: monday + window.upperBound, state: .stillOpen,
      made: made, attempted: 0)
    return finder.after([open]).map { [$0.first - monday, $0.last - monday] }
  }

  @Test("The interval that is still open, from the report's date on")
  func open() {
    #expect(next(asOf: 0) == [0, 6])
    #expect(next(asOf: 3) == [3, 6])
  }

  @Test("The one after it where they have met already")
  func met() {
    #expect(next(asOf: 3, made: 1) == [7, 13])
    #expect(next(asOf: 3, made: 1, cadence: .everyTwoWeeks, window: -7...6) == [7, 20])
    #expect(next(asOf: 3, made: 1, cadence: .monthly, window: -22...7) == [8, 38])
  }

  @Test("No holiday that takes half of the meeting days or more")
  func holidays() {
    #expect(next(asOf: 0, breaks: [0...1]) == [0, 6])
    #expect(next(asOf: 0, breaks: [0...2]) == [7, 13])
    #expect(next(asOf: 0, breaks: [0...13]) == [14, 20])
    #expect(next(asOf: 0, breaks: [0...1, 4...4]) == [7, 13])
    #expect(next(asOf: 0, breaks: [0...400]) == nil)
  }

  @Test("Nowhere once the pair has no interval that is open")
  func none() {
    let finder = NextWindow(
      cadence: .weekly, meetingDays: .schoolWeek, breaks: [], asOf: monday)
    let past = MatchWindow(
      start: monday - 7, end: monday - 1, state: .met, made: 1, attempted: 0)
    #expect(finder.after([past]) == nil)
    #expect(finder.after([]) == nil)
  }
}
