import CivilTime
import Relationships
import Reporting

/// Letters with a whole term of what pairs do beside meeting.
extension SampleReports {
  static let everything = guardian(matches: [
    GuardianReport.Match(
      mentor: daniel, startedOn: day(2026, 8, 24), endedOn: nil, pause: nil,
      upcoming: UpcomingMeeting(
        on: day(2026, 11, 26), at: ClockTime(hour: 15, minute: 30), place: "Lincoln Library",
        mode: .inPerson),
      meetings: meetings("mmxmmbbmmxmmmo", streak: 3, longest: 4, last: day(2026, 11, 19)),
      reasons: [day(2026, 9, 7): .mentorIll, day(2026, 10, 26): .mentorIll],
      goals: goals, promises: promises, gifts: gifts)
  ])

  static let daniel = GuardianReport.Mentor(
    firstName: "Daniel", occupation: "Civil engineer", organisation: "Bay Works")

  private static let goals = [
    AgreedGoal(
      "Explore careers in civil engineering",
      step: .init(60, on: day(2026, 11, 12), note: "We visited the new bridge.")),
    AgreedGoal("Build confidence in speaking"),
    AgreedGoal("Write a first résumé", reachedOn: day(2026, 10, 22)),
  ]

  private static let promises = [
    PairPromise(.student, dueOn: day(2026, 10, 1), keptOn: day(2026, 9, 30)),
    PairPromise(
      .mentor, dueOn: day(2026, 10, 22), keptOn: day(2026, 10, 22), text: "Bring a bridge model"),
    PairPromise(
      .student, dueOn: day(2026, 11, 12), keptOn: day(2026, 11, 14), text: "Draw the bridge"),
    PairPromise(.student, dueOn: day(2026, 11, 26), text: "Bring the second drawing"),
    PairPromise(
      .mentor, dueOn: day(2026, 12, 3), goal: "Explore careers in civil engineering"),
    PairPromise(.student, dueOn: day(2026, 12, 4)),
  ]

  private static let gifts = [
    PairGift(.mentor, .taught, count: 3, lastOn: day(2026, 11, 19)),
    PairGift(
      .mentor, .gaveFeedback, count: 1, lastOn: day(2026, 11, 12),
      note: "The drawing is clear and careful."),
    PairGift(.student, .helpedWithWork, count: 2, lastOn: day(2026, 11, 5)),
    PairGift(.student, .thanked, count: 1, lastOn: day(2026, 11, 19)),
  ]

  /// As much of everything as a pair can do in a term, in the longest words.
  static let fullTerm = guardian(matches: [
    GuardianReport.Match(
      mentor: GuardianReport.Mentor(
        firstName: "Oluwaseun Adeyemi-Featherstonehaugh",
        occupation: "Structural and civil engineering consultant",
        organisation: "Bay Works Regional Engineering Partnership"),
      startedOn: day(2026, 8, 24), endedOn: nil, pause: nil,
      upcoming: UpcomingMeeting(
        on: day(2026, 11, 26), at: ClockTime(hour: 15, minute: 30),
        place: String(repeating: "Lincoln Library, second floor, the room on the left. ", count: 9),
        mode: .inPerson),
      meetings: meetings("mxxmmbbmexmemo", streak: 1, longest: 4, last: day(2026, 11, 19)),
      reasons: [
        day(2026, 8, 31): .mentorAway, day(2026, 9, 7): .studentIll, day(2026, 10, 19): .weather,
        day(2026, 10, 26): .school, day(2026, 11, 9): .exams,
      ],
      goals: (0..<9).map { place in
        AgreedGoal(
          "Explore careers in civil and environmental engineering \(place)",
          reachedOn: place > 6 ? asOf - place : nil,
          step: .init(place * 10, on: asOf - place, note: long))
      },
      promises: (0..<60).map { place in
        PairPromise(
          place % 2 == 0 ? .student : .mentor,
          dueOn: place < 40 ? asOf - 40 + place : asOf + place - 40,
          keptOn: place < 40 ? asOf - 40 + place : nil, text: long)
      },
      gifts: PairRole.allCases.flatMap { giver in
        ContributionKind.allCases.map {
          PairGift(giver, $0, count: 12, lastOn: asOf, note: long)
        }
      })
  ])

  private static let long = String(
    repeating: "We talked for a long time about what comes next and why. ", count: 40)

  static let ended = guardian(matches: [
    GuardianReport.Match(
      mentor: daniel, startedOn: day(2026, 8, 24), endedOn: day(2026, 10, 30), pause: nil,
      meetings: meetings("mmxmmbbmm>", longest: 4, last: day(2026, 10, 29)), goals: goals,
      promises: promises.filter { $0.keptOn != nil }, gifts: gifts)
  ])

  /// The letter once more, after three meetings were put right.
  static let corrected = GuardianReport(
    heading: ReportHeading(
      tenant: heading.tenant, program: heading.program, period: heading.period, asOf: asOf,
      edition: 2,
      changes: .init(
        previous: 1, issuedOn: day(2026, 11, 20), added: 2, corrected: 1, removed: 0),
      contact: heading.contact),
    guardianName: "Rosa Hernández", student: steady.student, matches: steady.matches,
    waitingSince: nil)

  static let preview = GuardianReport(
    heading: ReportHeading(
      tenant: heading.tenant, program: heading.program, period: heading.period, asOf: asOf,
      edition: 0, isPreview: true, contact: heading.contact),
    guardianName: nil, student: steady.student, matches: everything.matches, waitingSince: nil)
}

extension SampleReports {
  /// A pair that has the same text wherever people write one.
  static func match(hostile text: String) -> GuardianReport.Match {
    GuardianReport.Match(
      mentor: GuardianReport.Mentor(firstName: text, occupation: text, organisation: text),
      startedOn: asOf - 60, endedOn: nil, pause: nil,
      upcoming: UpcomingMeeting(on: asOf + 2, place: text),
      meetings: meetings("mmxmmbbmmxmmmo", streak: 3, longest: 4, last: asOf - 4),
      goals: [AgreedGoal(text, step: .init(50, on: asOf, note: text))],
      promises: [
        PairPromise(.student, dueOn: asOf + 2, text: text),
        PairPromise(.mentor, dueOn: asOf + 2, goal: text),
      ],
      gifts: [PairGift(.mentor, .taught, lastOn: asOf, note: text)])
  }
}
