import CivilTime
import Reporting

/// Invented reports that tests and pictures share.
enum SampleReports {
  static let asOf = day(2026, 11, 23)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(daysSince1970: 0)
  }

  static let heading = ReportHeading(
    tenant: "Riverside Unified School District", program: "Career Mentors 2026",
    period: DaySpan(day(2026, 8, 24), asOf), asOf: asOf, edition: 1,
    contact: Contact(
      name: "Alicia Reyes", phone: "(510) 555-0142", email: "alicia.reyes@riverside.example"))

  /// Weeks from August 24 on, one letter each: `m`et, `x` missed, `+` met in a holiday, `b`reak,
  /// `h`old, `e`xcused, `o`pen, `<` before the start, `>` after the end.
  static func weeks(_ letters: String, from start: Day = day(2026, 8, 24)) -> [ReportWindow] {
    letters.utf8.enumerated().compactMap { index, letter in
      let first = start + 7 * index
      let outcome: WindowOutcome? =
        switch letter {
        case UInt8(ascii: "m"): .met
        case UInt8(ascii: "x"): .missed
        case UInt8(ascii: "+"): .excluded(.programBreak, hadMeeting: true)
        case UInt8(ascii: "b"): .excluded(.programBreak, hadMeeting: false)
        case UInt8(ascii: "h"): .excluded(.hold, hadMeeting: false)
        case UInt8(ascii: "e"): .excluded(.excused, hadMeeting: false)
        case UInt8(ascii: "o"): .excluded(.stillOpen, hadMeeting: false)
        case UInt8(ascii: "<"): .excluded(.beforeStart, hadMeeting: false)
        case UInt8(ascii: ">"): .excluded(.afterEnd, hadMeeting: false)
        default: nil
        }
      return outcome.map { ReportWindow(DaySpan(first, first + 6), $0) }
    }
  }

  static func meetings(
    _ letters: String, from start: Day = day(2026, 8, 24), streak: Int = 0, longest: Int = 0,
    last: Day? = nil, cadence: Cadence = .weekly
  ) -> Meetings {
    Meetings(
      cadence: cadence, windows: weeks(letters, from: start), currentStreak: streak,
      longestStreak: longest, lastMetOn: last, next: DaySpan(asOf, asOf + 6))
  }

  static func guardian(
    matches: [GuardianReport.Match], waitingSince: Day? = nil, guardian: String = "Rosa Hernández",
    student: String = "Maya"
  ) -> GuardianReport {
    GuardianReport(
      heading: heading, guardianName: guardian,
      student: GuardianReport.Student(firstName: student, fullName: "\(student) Hernández Ruiz"),
      matches: matches, waitingSince: waitingSince)
  }

  static func match(
    _ meetings: Meetings, started: Day = day(2026, 8, 24), ended: Day? = nil, pause: Pause? = nil,
    goals: [String] = ["Explore careers in civil engineering", "Build confidence in speaking"]
  ) -> GuardianReport.Match {
    GuardianReport.Match(
      mentor: GuardianReport.Mentor(
        firstName: "Daniel", occupation: "Civil engineer", organisation: "Bay Works"),
      startedOn: started, endedOn: ended, pause: pause, meetings: meetings,
      goals: goals.map { AgreedGoal($0) })
  }

  static let steady = guardian(matches: [
    match(meetings("mmxmmbbmmemmxo", streak: 0, longest: 5, last: day(2026, 11, 12)))
  ])

  static let streaking = guardian(matches: [
    match(meetings("xmxmmb+mmmmmmo", streak: 8, longest: 8, last: day(2026, 11, 18)))
  ])

  static let paused = guardian(matches: [
    match(
      meetings("mmmxmmmmmhhhhh", streak: 5, longest: 5, last: day(2026, 10, 22)),
      pause: Pause(from: day(2026, 10, 24), to: day(2026, 12, 4)))
  ])

  static let lateStarter = guardian(matches: [
    match(
      meetings("<mmo", from: day(2026, 11, 2), streak: 2, longest: 2, last: day(2026, 11, 19)),
      started: day(2026, 11, 4))
  ])

  static let nothingYet = guardian(matches: [
    match(meetings("xxxo", from: day(2026, 11, 2)), started: day(2026, 11, 2), goals: [])
  ])

  static let justStarted = guardian(matches: [
    match(meetings("<", from: day(2026, 11, 16)), started: day(2026, 11, 19))
  ])

  static let waiting = guardian(matches: [], waitingSince: day(2026, 9, 14))

  static let waitingAgain = guardian(
    matches: [
      match(
        meetings("mmxm>", longest: 2, last: day(2026, 10, 1)), ended: day(2026, 10, 7))
    ], waitingSince: day(2026, 10, 8))

  static let longYear = guardian(
    matches: [
      match(
        Meetings(
          cadence: .weekly,
          windows: weeks("mmxmmbbmmmmxmemmmmbbbmmmmxxmmmmmhhmmmmmmmo", from: day(2026, 2, 9)),
          currentStreak: 6, longestStreak: 7, lastMetOn: day(2026, 11, 19),
          next: DaySpan(asOf, asOf + 6)), started: day(2026, 2, 9))
    ], guardian: "Nguyễn Thị Phương Thảo-Montgomery de la Santísima Trinidad",
    student: "Wolfeschlegelsteinhausenbergerdorff")

  static let guardians = [
    ("steady", steady), ("streaking", streaking), ("paused", paused), ("late", lateStarter),
    ("nothing", nothingYet), ("just-started", justStarted), ("waiting", waiting),
    ("waiting-again", waitingAgain), ("long-year", longYear), ("everything", everything),
    ("full-term", fullTerm), ("ended", ended), ("corrected", corrected), ("preview", preview),
  ]
}
