import CivilTime
import Documents
import Foundation
import Reporting
import Testing

@Suite("Teacher reports")
struct TeacherReportTests {
  private func match(
    _ letters: String, status: TeacherReport.Status, quiet: Int, last: Day?, pause: Pause? = nil,
    ended: Day? = nil
  ) -> TeacherReport.Mentoring {
    .matched(
      TeacherReport.Match(
        mentorName: "Daniel Weaver", startedOn: SampleReports.day(2026, 8, 24), endedOn: ended,
        pause: pause, status: status, quietDays: quiet, sharedGoals: [],
        meetings: SampleReports.meetings(letters, last: last)))
  }

  private func words(
    _ students: [(String, TeacherReport.Mentoring)], _ language: Language = .english
  ) -> String {
    TeacherReport(
      heading: SampleReports.heading, teacherName: "Joan Albright", group: nil,
      rules: SampleReports.teacher(count: 0).rules,
      students: students.map { TeacherReport.Student(name: $0.0, mentoring: $0.1) }
    ).document(in: language).words
  }

  @Test("The class is three facts, each a count out of a whole")
  func classFacts() {
    let words = words([
      ("A", match("mmmm", status: .onTrack, quiet: 3, last: SampleReports.asOf - 3)),
      ("B", match("mmxx", status: .slipping, quiet: 20, last: SampleReports.asOf - 20)),
      (
        "C",
        match(
          "mmhh", status: .onTrack, quiet: 1, last: SampleReports.asOf - 15,
          pause: Pause(from: SampleReports.asOf - 14, to: nil))
      ),
      ("D", .waiting(since: SampleReports.asOf - 30)),
    ])
    #expect(words.contains("facts [3 of 4] students have a mentor"))
    #expect(words.contains("facts [8 of 10 weeks] met, all pairs together"))
    #expect(words.contains("facts [1 of 2] pairs met in the last 14 days"))
  }

  @Test("Needs a nudge lists facts with their age, the oldest first, and neither paused nor ended")
  func nudges() throws {
    let day = SampleReports.asOf
    let words = words([
      ("Ada", match("mmxx", status: .slipping, quiet: 18, last: day - 18)),
      ("Bo", match("mxxx", status: .silent, quiet: 34, last: day - 34)),
      ("Cy", match("xxxx", status: .silent, quiet: 40, last: nil)),
      (
        "Di",
        match(
          "mhhh", status: .silent, quiet: 22, last: day - 60, pause: Pause(from: day - 30, to: nil))
      ),
      ("Ed", match("mx>", status: .silent, quiet: 50, last: day - 50, ended: day - 2)),
      ("Fi", match("mmmm", status: .onTrack, quiet: 2, last: day - 2)),
    ])
    let bullets = words.components(separatedBy: "\n").filter { $0.hasPrefix("bullets [") }.prefix(3)
    #expect(
      Array(bullets) == [
        "bullets [Cy:] No meeting recorded yet, 40 days after the start.",
        "bullets [Bo:] No meeting recorded for 34 days; the last was on October 20.",
        "bullets [Ada:] No meeting recorded for 18 days; the last was on November 5. 2 weeks in a row not met.",
      ])
    for name in ["Di:", "Ed:", "Fi:"] { #expect(!words.contains(name)) }
  }

  @Test("A pair without any meeting is not shown as a zero")
  func noData() {
    let words = words([("A", match("xx", status: .silent, quiet: 21, last: nil))])
    #expect(words.contains("| No meetings recorded yet | none yet | - |"))
    #expect(!words.contains("0 of 2 weeks |"))
  }

  @Test("Strips of the class share one calendar: a late starter's weeks stand under their months")
  func alignedStrips() throws {
    let late = TeacherReport.Mentoring.matched(
      TeacherReport.Match(
        mentorName: "M", startedOn: SampleReports.day(2026, 9, 14), endedOn: nil, pause: nil,
        status: .onTrack, quietDays: 0, sharedGoals: [],
        meetings: SampleReports.meetings("mm", from: SampleReports.day(2026, 9, 14))))
    let report = TeacherReport(
      heading: SampleReports.heading, teacherName: "T", group: nil,
      rules: SampleReports.teacher(count: 0).rules,
      students: [
        TeacherReport.Student(
          name: "A", mentoring: match("mxmxm", status: .onTrack, quiet: 0, last: nil)),
        TeacherReport.Student(name: "B", mentoring: late),
      ])
    let tables = report.document(in: .english).blocks.compactMap { block -> Table? in
      guard case .table(let table) = block else { return nil }
      return table
    }
    let strips = try #require(tables.first).rows.flatMap(\.self).compactMap {
      cell -> [StripMark]? in
      guard case .strip(let marks, _) = cell else { return nil }
      return marks
    }
    #expect(
      strips == [
        [.met, .missed, .met, .missed, .met], [.outside, .outside, .outside, .met, .met],
      ])
  }

  @Test("A long year shows its latest weeks, and says so")
  func longYear() {
    let words = words([
      (
        "A",
        match(
          String(repeating: "m", count: 40), status: .onTrack, quiet: 1, last: SampleReports.asOf)
      )
    ])
    #expect(words.contains("Meetings, the last 12 weeks"))
    #expect(words.contains("40 of 40 weeks"))
  }

  @Test("A class without students says so in one sentence")
  func emptyClass() {
    #expect(words([]).contains("p None of your students is in this program right now."))
    #expect(!words([]).contains("table"))
  }

  @Test("A class where nothing counts yet has no data rather than zero of zero")
  func nothingCounts() {
    let words = words([("A", match("<", status: .noData, quiet: 2, last: nil))])
    #expect(words.contains("facts [No data yet] nothing to count yet"))
    #expect(!words.contains("0 of 0 weeks"))
  }

  @Test("No class report holds an unfilled gap", arguments: [0, 1, 25, 60])
  func gaps(_ count: Int) {
    for language in Language.all {
      let words = SampleReports.teacher(count: count).document(in: language).words
      #expect(!words.contains("{") && !words.contains("%"))
    }
  }

  @Test("Nothing is due and no meeting expected of a pair that has ended, or is on pause")
  func nothingAhead() {
    let day = SampleReports.asOf
    let ended = words([("Ed", match("mx>", status: .silent, quiet: 9, last: day, ended: day - 2))])
    #expect(!ended.contains("No meeting set") && !ended.contains("expected by"))
    let paused = words([
      (
        "Di",
        match("mhhh", status: .silent, quiet: 9, last: day, pause: Pause(from: day - 30, to: nil))
      )
    ])
    #expect(paused.contains("No meeting set") && !paused.contains("expected by"))
    let open = words([("Al", match("mm", status: .onTrack, quiet: 2, last: day - 2))])
    #expect(open.contains("No meeting set (expected by Nov 29)"))
  }
}
