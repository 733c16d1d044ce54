import CivilTime
import Documents
import Foundation
import Reporting
import Testing

@Suite("Languages")
struct LanguageTests {
  private func slots(_ message: Message, in language: Language) -> Set<Slot> {
    var slots = Set(language.messages[message]?.templates.flatMap(\.slots) ?? [])
    // A plural form may spell its number out.
    slots.remove(.count)
    return slots
  }

  @Test("English and Spanish say every message", arguments: Language.all.map(\.tag))
  func complete(_ tag: String) {
    let language = Language.best(for: [tag])
    let missing = Message.allCases.filter { language.messages[$0] == nil }
    #expect(missing.isEmpty, "\(tag) still lacks \(missing.map(\.rawValue))")
  }

  @Test("A translation fills the same gaps as English, and has a form for every number")
  func sameGaps() {
    for language in Language.all {
      for message in Message.allCases where language.messages[message] != nil {
        #expect(slots(message, in: language) == slots(message, in: .english), "\(message)")
        if case .counted(let forms)? = language.messages[message] {
          for number in 0...120 {
            #expect(forms[language.plurals.category(of: number)] != nil, "\(message)")
          }
        }
      }
    }
  }

  @Test("A reader gets the first of their languages that there is, else English")
  func choice() {
    #expect(Language.best(for: ["es-MX"]).tag == "es")
    #expect(Language.best(for: ["zh-Hans", "ES_us", "en"]).tag == "es")
    #expect(Language.best(for: ["vi"]).tag == "en")
    #expect(Language.best(for: []).tag == "en")
    #expect(Language.best(for: ["", "est"]).tag == "en")
  }

  @Test(
    "Dates are written as Unicode's locale data writes them",
    arguments: [
      ("en", "en_US", "EEEE, MMMM d, y", "MMMM d, y", "MMMM d"),
      ("es", "es_ES", "EEEE, d 'de' MMMM 'de' y", "d 'de' MMMM 'de' y", "d 'de' MMMM"),
    ])
  func dates(tag: String, locale: String, long: String, date: String, dayOfYear: String) {
    let language = Language.best(for: [tag])
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.timeZone = .gmt
    for days in stride(from: 18_000, through: 22_000, by: 13) {
      let day = Day(daysSince1970: days)
      let moment = Date(timeIntervalSince1970: Double(days) * 86_400)
      for (form, written) in [
        (long, language.longDate(day)), (date, language.date(day)),
        (dayOfYear, language.dayOfYear(day)),
      ] {
        formatter.dateFormat = form
        #expect(written.plain == formatter.string(from: moment))
      }
    }
  }

  @Test("Short dates and months leave out the year")
  func shortDates() {
    let day = SampleReports.day(2026, 11, 2)
    #expect(Language.english.shortDate(day).plain == "Nov 2")
    #expect(Language.spanish.shortDate(day).plain == "2 nov")
    #expect(Language.spanish.shortMonth(of: day).plain == "nov")
    #expect(Language.english.longDate(day).plain == "Monday, November 2, 2026")
    #expect(Language.spanish.longDate(day).plain == "lunes, 2 de noviembre de 2026")
  }

  @Test("A period says its year once, or twice when it spans the new year")
  func periods() {
    let within = DaySpan(SampleReports.day(2026, 9, 7), SampleReports.day(2026, 11, 22))
    let across = DaySpan(SampleReports.day(2026, 12, 28), SampleReports.day(2027, 1, 3))
    #expect(Language.english.period(within).plain == "September 7 to November 22, 2026")
    #expect(
      Language.spanish.period(across).plain
        == "Del 28 de diciembre de 2026 al 3 de enero de 2027")
  }

  @Test("Long numbers are grouped as the language does")
  func numbers() {
    #expect(Language.english.number(1234).plain == "1,234")
    #expect(Language.english.number(-1_234_567).plain == "-1,234,567")
    #expect(Language.spanish.number(1234).plain == "1234")
    #expect(Language.spanish.number(12345).plain == "12\u{202F}345")
    #expect(Language.english.number(0).plain == "0")
  }

  @Test("One is singular, and everything else plural")
  func plurals() {
    #expect(Language.english.say(.weeks, count: 1).plain == "1 week")
    #expect(Language.english.say(.weeks, count: 0).plain == "0 weeks")
    #expect(Language.spanish.say(.months, count: 1).plain == "1 mes")
    #expect(Language.spanish.say(.months, count: 21).plain == "21 meses")
  }

  @Test("What people typed is never taken for a gap")
  func bracesInNames() {
    let phrase = Language.english.say(
      .guardianGreeting, [.guardian: "\(name: "{student} {count}")"])
    #expect(phrase.plain == "Dear {student} {count},")
  }
}
