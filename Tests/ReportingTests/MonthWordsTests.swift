import CivilTime
import Documents
import Relationships
import Testing

@testable import Reporting

@Suite("The words of a month")
struct MonthWordsTests {
  @Test(
    "Times of day are written as the language does, noon and midnight too",
    arguments: [
      (0, 5, "12:05 AM", "12:05 a. m."), (9, 0, "9:00 AM", "9:00 a. m."),
      (12, 0, "12:00 PM", "12:00 p. m."), (23, 59, "11:59 PM", "11:59 p. m."),
    ])
  func times(hour: Int, minute: Int, english: String, spanish: String) {
    let time = ClockTime(hour: hour, minute: minute)
    #expect(Reporting.Language.english.time(time).plain == english)
    #expect(Reporting.Language.spanish.time(time).plain == spanish)
  }

  @Test(
    "Lengths of time leave out what is nothing",
    arguments: [(45, "45 min"), (60, "1 h"), (135, "2 h 15 min"), (6000, "100 h")])
  func durations(minutes: Int, text: String) {
    #expect(Reporting.Language.english.duration(minutes: minutes).plain == text)
  }

  private func month(
    given: [PairMonth.Gift], received: [PairMonth.Gift]
  ) -> PairMonth {
    PairMonth(
      startedOn: SampleMonths.day(8, 24), meetings: SampleMonths.meetings, given: given,
      received: received)
  }

  @Test("A thank-you covers what came up to its day, and a thank-you asks for none")
  func thanks() {
    let received: [PairMonth.Gift] = [
      .init(.taught, on: SampleMonths.day(11, 4)), .init(.listened, on: SampleMonths.day(11, 9)),
      .init(.thanked, on: SampleMonths.day(11, 12)), .init(.reviewed, on: SampleMonths.day(11, 16)),
    ]
    #expect(
      month(given: [], received: received).unthanked.map(\.kind) == [.taught, .listened, .reviewed])
    let thanked = PairMonth.Gift(.thanked, on: SampleMonths.day(11, 9))
    #expect(month(given: [thanked], received: received).unthanked.map(\.kind) == [.reviewed])
  }

  @Test("A late promise is said kindly, and never as overdue")
  func kindly() {
    for language in Reporting.Language.all {
      let words = SampleMonths.student([SampleMonths.steady]).document(in: language).words
        .lowercased().split(whereSeparator: { !$0.isLetter })
      let harsh: Set<Substring> = [
        "overdue", "late", "failed", "missed", "atrasada", "atrasado", "incumplida", "vencida",
      ]
      #expect(harsh.isDisjoint(with: words), "\(language.tag)")
    }
  }

  @Test("Nothing of a pair that has ended is still to be done")
  func ended() {
    for language in Reporting.Language.all {
      let report = SampleMonths.student([SampleMonths.ended])
      #expect(!report.document(in: language).words.contains("Never told once it is over"))
    }
  }

  @Test("What does not fit on the page is in the sheets")
  func sheets() {
    let report = SampleMonths.student([SampleMonths.long])
    let sheets = report.sheets(in: .english)
    #expect(sheets.map(\.rows.count) == [9, 19, 8])
    #expect(report.document(in: .english).words.contains("and 3 more"))
    #expect(!report.document(in: .english).words.contains("Promise number 9"))
    #expect(sheets[0].rows[8].contains(.text("Promise number 9")))
  }

  @Test("Hours are told with their denominator, and nothing is never told as zero")
  func hours() throws {
    let several = try #require(SampleMonths.mentors.first { $0.0 == "several" }).1
    let words = several.document(in: .english).words
    #expect(words.contains("2 h 15 min (2 of 5 meetings say how long they took)"))
    #expect(words.contains("length not written down (0 of 2 meetings say how long they took)"))
    #expect(!words.contains(" 0 min") && !words.contains(" 0 h"))
    let sheet = try #require(several.sheets(in: .english).first)
    #expect(sheet.rows[2][1] == .empty)
    #expect(sheet.rows[0][1] == .integer(135))
  }
}
