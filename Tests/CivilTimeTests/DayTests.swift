import CivilTime
import Foundation
import Testing

@Suite("Days")
struct DayTests {
  @Test("A day and its parts agree with Foundation's calendar, over three centuries")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let epoch = Date(timeIntervalSince1970: 0)
    for days in stride(from: -25_000, through: 83_000, by: 11) {
      let date = try #require(calendar.date(byAdding: .day, value: days, to: epoch))
      let expected = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(daysSince1970: days)
      #expect(day.parts.year == expected.year)
      #expect(day.parts.month == expected.month)
      #expect(day.parts.day == expected.day)
      #expect(day.weekday.rawValue % 7 + 1 == expected.weekday)
      #expect(Day(year: day.parts.year, month: day.parts.month, day: day.parts.day) == day)
    }
  }

  @Test(
    "Only YYYY-MM-DD of a day that exists is read",
    arguments: [
      "2026-02-29", "2026-2-1", " 2026-02-01", "2026-02-01 ", "26-02-01", "2026/02/01",
      "2026-13-01", "2026-00-10", "2026-04-31", "+026-04-01", "٢٠٢٦-٠١-٠١", "", "0999-01-01",
    ])
  func refuses(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test("A leap day is read and written back")
  func leapDay() {
    #expect(Day("2028-02-29")?.description == "2028-02-29")
  }

  @Test("An instant is written in RFC 3339, also before 1970")
  func instants() {
    #expect(Instant(microsecondsSince1970: 0).description == "1970-01-01T00:00:00Z")
    #expect(Instant(microsecondsSince1970: -1).description == "1969-12-31T23:59:59.999999Z")
  }
}
