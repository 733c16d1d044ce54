import Documents
import Foundation
import Reporting
import Testing

@Suite("Guardian reports")
struct GuardianReportTests {
  private func words(_ report: GuardianReport, _ language: Language = .english) -> String {
    report.document(in: language).words
  }

  @Test("The sentence under the strip gives met, not met and what was left out, with reasons")
  func sentence() {
    let report = SampleReports.guardian(matches: [
      SampleReports.match(SampleReports.meetings("mmxmmbbmmxmmm", last: SampleReports.asOf))
    ])
    #expect(
      words(report).contains(
        "caption Met 9 of 11 weeks; 2 not met; 2 weeks of holiday not counted.\n"))
    #expect(
      words(report, .spanish).contains(
        "caption Se reunieron en 9 de 11 semanas; 2 sin reunión; sin contar 2 semanas de vacaciones.\n"
      ))
  }

  @Test("A pair that has not met yet is told so, never as a zero")
  func noData() {
    for (report, language, sentence) in [
      (SampleReports.nothingYet, Language.english, "No meetings recorded yet. 3 weeks have passed"),
      (SampleReports.justStarted, .english, "No meetings recorded yet."),
      (SampleReports.nothingYet, .spanish, "Todavía no hay reuniones registradas."),
    ] {
      let words = words(report, language)
      #expect(words.contains(sentence))
      #expect(!words.contains(" 0 ") && !words.contains("[0"))
    }
  }

  @Test("No report to a family holds a percentage or an unfilled gap")
  func noPercentages() {
    for language in Language.all {
      for (name, report) in SampleReports.guardians {
        let words = words(report, language)
        #expect(!words.contains("%"), "\(name)")
        #expect(!words.contains("{") && !words.contains("}"), "\(name)")
      }
    }
  }

  @Test("A meeting in the holidays is shown and thanked for, and changes no rate")
  func metInTheHolidays() {
    let words = words(SampleReports.streaking)
    #expect(words.contains("They also met in 1 week that we do not count."))
    #expect(words.contains("Met 9 of 11 weeks;"))
    #expect(words.contains("met, but not counted"))
  }

  @Test("A student without a mentor is told so, with the day since when")
  func waiting() {
    let words = words(SampleReports.waiting)
    #expect(words.contains("Maya does not have a mentor right now"))
    #expect(words.contains("September 14, 2026"))
    #expect(!words.contains("Daniel"))
    #expect(!words.contains("figure"))
  }

  @Test("A family is not asked to arrange meetings while they are on pause")
  func paused() {
    let words = words(SampleReports.paused)
    #expect(words.contains("The pause is planned from October 24, 2026 to December 4, 2026."))
    #expect(!words.contains("The next meeting should be"))
  }

  @Test("Nothing is advised about a match that has ended, and nobody is thanked again")
  func ended() {
    let words = words(SampleReports.waitingAgain)
    #expect(words.contains("was Maya’s mentor from August 24, 2026 to October 7, 2026"))
    #expect(!words.contains("ready to copy"))
    #expect(!words.contains("Goals they share"))
  }

  @Test("Two matches are kept apart by their mentors' names")
  func twoMatches() {
    let match = SampleReports.match(SampleReports.meetings("mm", last: SampleReports.asOf))
    let ended = SampleReports.match(
      SampleReports.meetings("xm>"), ended: SampleReports.day(2026, 9, 9))
    let words = words(SampleReports.guardian(matches: [match, ended]))
    #expect(words.components(separatedBy: "h2 Meetings with Daniel").count == 3)
  }

  @Test("A program that meets monthly speaks of months")
  func monthly() {
    let report = SampleReports.guardian(matches: [
      SampleReports.match(
        SampleReports.meetings("mx", last: SampleReports.asOf, cadence: .monthly))
    ])
    #expect(words(report, .spanish).contains("Se reunieron en 1 de 2 meses; 1 sin reunión."))
  }

  @Test("Without a telephone or an address the coordinator is still named")
  func bareContact() {
    let heading = ReportHeading(
      tenant: "T", program: "P", period: SampleReports.heading.period, asOf: SampleReports.asOf,
      edition: 2, contact: Contact(name: "Alicia Reyes", phone: nil, email: ""))
    let report = GuardianReport(
      heading: heading, guardianName: "Rosa",
      student: GuardianReport.Student(firstName: "Maya", fullName: "Maya H."), matches: [],
      waitingSince: nil)
    let words = words(report)
    #expect(words.contains("Alicia Reyes runs the program"))
    #expect(!words.contains("Phone:") && !words.contains("Email:"))
    #expect(words.contains("Edition 2"))
  }
}
