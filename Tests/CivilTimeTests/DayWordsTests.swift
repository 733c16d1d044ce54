import CivilTime
import Testing

@Suite("Days in words")
struct DayWordsTests {
  /// A Tuesday.
  private let today = Day(year: 2026, month: 10, day: 6) ?? Day(daysSince1970: 0)

  @Test(
    "Words mean days by what today is, in English and Spanish",
    arguments: [
      ("2026-10-05", "2026-10-05"), ("today", "2026-10-06"), ("Hoy", "2026-10-06"),
      ("yesterday", "2026-10-05"), ("AYER", "2026-10-05"), ("tomorrow", "2026-10-07"),
      ("mañana", "2026-10-07"), ("MAÑANA", "2026-10-07"), ("tuesday", "2026-10-06"),
      ("Mon", "2026-10-05"), ("lunes", "2026-10-05"), ("miércoles", "2026-09-30"),
      ("SÁB", "2026-10-03"), ("wed", "2026-09-30"), ("next friday", "2026-10-09"),
      ("next tuesday", "2026-10-13"), ("próximo martes", "2026-10-13"),
      ("last tuesday", "2026-09-29"), ("in 2 weeks", "2026-10-20"), ("en 1 día", "2026-10-07"),
      (" today ", "2026-10-06"),
    ])
  func meanings(_ text: String, _ day: String) throws {
    #expect(try #require(DayWords(text)).day(on: today).description == day)
  }

  @Test(
    "Other words, dates of other forms and days that no calendar has are none",
    arguments: [
      "", " ", "someday", "2026-02-30", "10/05/2026", "2026-10-5", "next", "next week", "m",
      "in weeks", "in 99999999 weeks", "in -1 days", "in 2 months", "today yesterday",
      "mañan\u{C3}", "\u{0}", "mo n",
    ])
  func unknown(_ text: String) {
    #expect(DayWords(text) == nil)
  }

  @Test("On each day of two weeks, a weekday is at most six days back and next is after today")
  func weekdays() throws {
    for offset in 0..<14 {
      let day = today + offset
      for weekday in Weekday.allCases {
        let latest = try #require(DayWords(weekday.name)).day(on: day)
        let next = try #require(DayWords("next \(weekday.name)")).day(on: day)
        let last = try #require(DayWords("last \(weekday.name)")).day(on: day)
        #expect((0...6).contains(day - latest) && latest.weekday == weekday)
        #expect((1...7).contains(next - day) && next.weekday == weekday)
        #expect((1...7).contains(day - last) && last.weekday == weekday)
      }
    }
  }

  @Test(
    "A time of day may follow the words, and figures stay as they are",
    arguments: [
      ("yesterday 15:30", "2026-10-05 15:30"), ("ayer", "2026-10-05"),
      ("next friday at 3:30 PM", "2026-10-09 3:30 PM"), ("in 2 weeks 09:00", "2026-10-20 09:00"),
      ("2026-10-05T15:30:00-05:00", "2026-10-05T15:30:00-05:00"), ("now", "1970-01-01T00:00:00Z"),
      ("mon 8:05", "2026-10-05 8:05"),
    ])
  func moments(_ text: String, _ figures: String) throws {
    let now = Instant(microsecondsSince1970: 0)
    #expect(try #require(MomentWords(text)).figures(on: today, at: now) == figures)
  }

  @Test("Words without a meaning are no moment", arguments: ["", "whenever", "today noon", "at 5"])
  func noMoments(_ text: String) {
    #expect(MomentWords(text) == nil)
  }
}
