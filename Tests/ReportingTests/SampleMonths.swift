import CivilTime
import Relationships
import Reporting

/// Invented months that tests and pictures share: November 2026, told on the 23rd.
enum SampleMonths {
  static let asOf = SampleReports.asOf

  static func day(_ month: Int, _ day: Int) -> Day { SampleReports.day(2026, month, day) }

  static let heading = ReportHeading(
    tenant: "Riverside Unified School District", program: "Career Mentors 2026",
    period: DaySpan(day(11, 1), asOf), asOf: asOf, edition: 1,
    contact: SampleReports.heading.contact)

  static let daniel = GuardianReport.Mentor(
    firstName: "Daniel", occupation: "Civil engineer", organisation: "Bay Works")

  /// Four weeks from October 26 on.
  static let meetings = SampleReports.meetings(
    "mxmo", from: day(10, 26), streak: 1, longest: 3, last: day(11, 19))

  /// As the student reads it; the mentor reads the same from the other side.
  static let steady = PairMonth(
    startedOn: day(8, 24),
    next: .init(
      on: day(11, 25), at: ClockTime(hour: 15, minute: 30), place: "School library",
      mode: .inPerson),
    meetings: meetings,
    promises: [
      .init(isMine: true, text: "Finish the bridge sketch", dueOn: day(11, 10), keptOn: day(11, 9)),
      .init(isMine: true, text: "Read two pages about concrete", dueOn: day(11, 18)),
      .init(isMine: true, text: "Bring the transcript", dueOn: day(11, 25)),
      .init(isMine: true, text: "Visit an open day", dueOn: day(1, 20) + 365),
      .init(isMine: false, text: "Ask about the site visit", dueOn: day(11, 24)),
      .init(isMine: false, text: "Send the reading list", dueOn: day(11, 4), keptOn: day(11, 6)),
    ],
    given: [
      .init(.thanked, on: day(11, 5)),
      .init(.taught, on: day(11, 12), note: "How to use the school's 3D printer"),
    ],
    received: [
      .init(.reviewed, on: day(11, 4), note: "First draft of the résumé"),
      .init(.helpedWithWork, on: day(11, 12), note: "Loads on a beam"),
      .init(.helpedWithWork, on: day(11, 19)),
      .init(.introduced, on: day(11, 19), note: "Met Priya from the bridge team"),
    ],
    questions: [.init("Which Saturday suits you for the site visit?", askedOn: day(11, 20))],
    goals: [
      .init(
        "Explore careers in civil engineering",
        step: .init(60, on: day(11, 12), note: "Built a model bridge")),
      .init("Build confidence in speaking"),
      .init("Write a résumé", reachedOn: day(11, 19)),
    ])

  static let nothing = PairMonth(
    startedOn: day(11, 2),
    meetings: SampleReports.meetings("xxxo", from: day(11, 2)))

  static let ended = PairMonth(
    startedOn: day(8, 24), endedOn: day(11, 6),
    meetings: SampleReports.meetings("m>", from: day(10, 26), longest: 4, last: day(10, 29)),
    promises: [
      .init(isMine: false, text: "Write a reference", dueOn: day(11, 5), keptOn: day(11, 5)),
      .init(isMine: true, text: "Never told once it is over", dueOn: day(11, 20)),
    ],
    received: [.init(.other, on: day(11, 5), note: "A letter of reference")],
    questions: [.init("Never told once it is over", askedOn: day(11, 1))],
    goals: [.init("Never told once it is over")])

  static let paused = PairMonth(
    startedOn: day(9, 14), pause: Pause(from: day(11, 9), to: day(12, 4)),
    meetings: SampleReports.meetings("mmhh", from: day(10, 26), longest: 9, last: day(11, 5)))

  /// More of everything than a page can hold.
  static let long = PairMonth(
    startedOn: day(8, 24), meetings: meetings,
    promises: (1...9).map {
      .init(isMine: true, text: "Promise number \($0)", dueOn: day(11, 23) + $0)
    },
    given: (1...9).map { .init(.taught, on: day(11, $0), note: "Lesson \($0)") },
    received: ContributionKind.allCases.map { .init($0, on: day(11, 20)) },
    questions: (1...8).map { .init("Question \($0)", askedOn: day(11, $0)) },
    goals: (1...8).map { .init("Goal \($0)") })

  static func student(
    _ months: [PairMonth], waitingSince: Day? = nil, followUps: [FollowUp] = []
  ) -> StudentReport {
    StudentReport(
      heading: heading, firstName: "Maya",
      pairs: months.map { StudentReport.Pair(mentor: daniel, month: $0) },
      waitingSince: waitingSince, followUps: followUps)
  }

  static let students = [
    (
      "steady",
      student(
        [steady], followUps: [.init("Priya Nair", on: day(11, 20)), .init(nil, on: day(11, 22))])
    ),
    ("nothing", student([nothing])), ("paused", student([paused])), ("long", student([long])),
    ("waiting-again", student([ended], waitingSince: day(11, 7))),
    ("waiting", student([], waitingSince: day(9, 14))),
  ]

  static func hours(
    _ inPeriod: (Int, Int, Int), _ sinceStart: (Int, Int, Int)
  ) -> MeetingHours {
    MeetingHours(
      inPeriod: .init(minutes: inPeriod.0, stated: inPeriod.1, made: inPeriod.2),
      sinceStart: .init(minutes: sinceStart.0, stated: sinceStart.1, made: sinceStart.2))
  }

  static func mentor(
    _ pairs: [(String, PairMonth, MeetingHours)], earlier: MeetingHours? = nil
  ) -> MentorReport {
    MentorReport(
      heading: heading, firstName: "Daniel",
      pairs: pairs.map { MentorReport.Pair(studentFirstName: $0, month: $1, hours: $2) },
      hours: MentorHours(
        since: pairs.map(\.1.startedOn).min() ?? day(8, 24), earlier: earlier,
        total: pairs.map(\.2).reduce(earlier ?? .none, +)))
  }

  static let mentors = [
    ("one", mentor([("Maya", steady, hours((135, 2, 3), (480, 9, 11)))])),
    (
      "several",
      mentor(
        [
          ("Maya", steady, hours((135, 2, 3), (480, 9, 11))),
          ("Leo", nothing, hours((0, 0, 0), (0, 0, 0))),
          ("Maya", paused, hours((0, 0, 2), (60, 1, 4))),
        ], earlier: hours((0, 0, 0), (600, 10, 10)))
    ),
    ("nobody", mentor([], earlier: hours((0, 0, 0), (600, 10, 10)))),
    ("nothing", mentor([("Leo", nothing, .none)])),
  ]
}
