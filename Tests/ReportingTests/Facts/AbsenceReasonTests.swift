import CivilTime
import Testing

@testable import Reporting

@Suite("Reasons of missed meetings")
struct AbsenceReasonTests {
  @Test("A known word is a code in any spelling; anything else stays with the staff")
  func words() {
    #expect(AbsenceReason(excuse: "snow_day") == .weather)
    #expect(AbsenceReason(excuse: " Mentor-Ill ") == .mentorIll)
    #expect(AbsenceReason(excuse: "exámenes") == .exams)
    #expect(AbsenceReason(excuse: "mother moved out") == nil)
    #expect(AbsenceReason(excuse: "") == nil)
  }

  @Test("Of several reasons in a week the one that says most is told, and none from outside it")
  func several() {
    let monday = SampleReports.day(2026, 11, 23)
    let week = DaySpan(monday, monday + 6)
    let ill = Absence(days: DaySpan(monday + 6, monday + 9), reason: .mentorIll)
    let away = Absence(days: DaySpan(monday, monday), reason: .mentorAway)
    let earlier = Absence(days: DaySpan(monday - 1, monday - 1), reason: .studentIll)
    #expect([away, ill, earlier].reason(within: week) == .mentorIll)
    #expect([away, earlier].reason(within: week) == .mentorAway)
    #expect([earlier].reason(within: week) == nil)
  }
}
