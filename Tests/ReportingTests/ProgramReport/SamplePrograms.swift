import CivilTime
import Database
import Matching
import Programs
import Reporting

@testable import Relationships

/// Invented programs of any size, the same every time.
enum SamplePrograms {
  static let asOf = SampleReports.day(2026, 12, 14)
  static let start = SampleReports.day(2026, 8, 31)

  /// A program whose pairs met more or less often, some of which have ended.
  static func report(matches count: Int, windows: Int = 15) -> ProgramReport {
    ProgramReport(
      heading: heading, program: program, overview: overview(matches: count, windows: windows))
  }

  static let empty = ProgramReport(
    heading: heading, program: program,
    overview: overview(of: ConsistencyReport(asOf: asOf, items: []), ProgramFacts(), windows: 0))

  static let heading = ReportHeading(
    tenant: "Riverside Unified School District", program: "Career Mentors 2026",
    period: DaySpan(start, asOf), asOf: asOf, edition: 1,
    contact: Contact(name: "Alicia Reyes", phone: nil, email: nil))

  static let program: Program = {
    var program = Program(
      id: Program.ID(high: 1, low: 1), slug: "careers", name: "Career Mentors 2026",
      timeZone: "America/Chicago", startsOn: start)
    program.endsOn = SampleReports.day(2027, 6, 18)
    return program
  }()

  static func overview(matches count: Int, windows: Int) -> ProgramOverview {
    let items = (0..<count).map { item($0, windows: windows) }
    var pairs: [Matching.Match.ID: PairMetrics] = [:]
    for (place, item) in items.enumerated() { pairs[item.match] = pair(place) }
    let report = ConsistencyReport(asOf: asOf, items: items, pairs: pairs)
    var facts = ProgramFacts()
    facts.endings = items.enumerated().map { ending($0, $1) }
    facts.waits = [
      StudentWait(days: 8, isMatched: true, isOpen: false, count: count),
      StudentWait(days: 41, isMatched: false, isOpen: true, count: count / 4),
      StudentWait(days: 12, isMatched: false, isOpen: false, count: 1),
    ]
    facts.funnel = funnel(count, share: 1)
    facts.supportContacts = ["student", "mentor", "guardian"].map { role in
      SupportContactCount(
        role: role, soon: Ratio(n: count * 9 / 10, of: count),
        firstMonth: Ratio(n: count * 7 / 4, of: 2 * count),
        later: Ratio(n: count * 2, of: count * 5 / 2), unknown: role == "guardian" ? 1 : 0)
    }
    for item in items { facts.loggers[item.match] = .mentor }
    return overview(of: report, facts, windows: windows)
  }

  private static func overview(
    of report: ConsistencyReport, _ facts: ProgramFacts, windows: Int
  ) -> ProgramOverview {
    var report = report
    report.program = ProgramMetrics(report, facts, of: program)
    let count = report.items.count
    if count > 0 {
      var coverage = Coverage(served: count / 8, ready: count / 4)
      coverage.sites["oak"] = Coverage.Group(served: count / 8, ready: count / 4)
      report.program?.coverage = coverage
    }
    let trend = (0..<windows).map { week in
      let isBreak = week == 6 || week == 12
      return TrendWindow(
        start: start + 7 * week, end: start + 7 * week + 6,
        met: isBreak ? .none : Ratio(n: count * (14 + week % 4) / 20, of: count),
        leftOut: isBreak ? count : 0)
    }
    return ProgramOverview(
      report: report, totals: PairTotals(report), trend: trend,
      groups: count == 0 ? [:] : groups(count))
  }

  private static func groups(_ count: Int) -> [StudentGrouping: [StudentGroup]] {
    func group(_ key: String?, _ name: String?, _ share: Int) -> StudentGroup {
      StudentGroup(key: key, name: name, funnel: funnel(count, share: share))
    }
    return [
      .site: [
        group("oak", "Oak High School", 2), group("elm", "Elm Middle School", 3),
        group(nil, nil, 9),
      ],
      .goal: [group("stem", "Science and technology", 2), group("arts", "Arts", 5)],
      .firstGoal: [group("stem", "Science and technology", 2), group("arts", "Arts", 5)],
    ]
  }

  private static func funnel(_ count: Int, share: Int) -> StudentFunnel {
    StudentFunnel(
      enrolled: count * 3 / 2 / share, consented: count * 7 / 5 / share,
      ready: count * 5 / 4 / share, matched: count / share, everReady: count * 5 / 4 / share,
      everMatched: count / share)
  }

  private static func item(_ place: Int, windows: Int) -> MatchConsistency {
    let met = max(0, windows - place * place % (windows + 3))
    let rate = Ratio(n: met, of: windows)
    let statuses: [ConsistencyStatus] = [
      .onTrack, .onTrack, .slipping, .onTrack, .silent, .onTrack, .tooEarly,
    ]
    return MatchConsistency(
      match: Matching.Match.ID(high: 7, low: UInt64(place) + 1),
      studentID: ID<Person>(high: 8, low: UInt64(place) + 1),
      mentorID: ID<Person>(high: 9, low: UInt64(place) + 1), student: "S\(10_000 + place)",
      mentor: "M\(10_000 + place)", startedOn: start,
      endedOn: place % 10 == 9 ? start + 40 + place % 50 : nil,
      status: statuses[place % statuses.count], expected: windows,
      excluded: [.break: 2], adherence: rate, onTime: Ratio(n: met * 9 / 10, of: windows),
      twoSided: Ratio(n: met / 2, of: windows), contactSuccess: Ratio(n: met, of: met + 1),
      currentStreak: met / 3, longestStreak: met / 2, longestGapDays: 14, medianGapHalfDays: 14,
      regularity: 900, daysToFirstContact: 3, daysWaiting: nil,
      dosage: Dosage(minutes: met * 40, activeDays: 90, stated: Ratio(n: met, of: met)),
      silentDays: 5, lastContactOn: asOf - 5, madeElsewhere: 0)
  }

  private static func pair(_ place: Int) -> PairMetrics {
    var pair = PairMetrics()
    pair.responses = Responses(
      medianTenths: 200 + place % 90, soon: Ratio(n: 3, of: 4), waiting: place % 2,
      askedByStudent: Ratio(n: 2, of: 3), askedByMentor: Ratio(n: 1, of: 1))
    pair.followThrough = FollowThrough(
      kept: Ratio(n: 3, of: 5), keptLate: 1, overdue: 1, cancelled: place % 3 == 0 ? 1 : 0,
      byStudent: Ratio(n: 2, of: 3), byMentor: Ratio(n: 1, of: 2))
    pair.reciprocity = Reciprocity(byStudent: place % 3, byMentor: 2, balance: nil)
    pair.goals = GoalProgress(
      mean: min(100, place * 37 % 60 + 40 - place * place % 18), goals: [], loggers: .student)
    return pair
  }

  private static func ending(_ place: Int, _ item: MatchConsistency) -> MatchEnding {
    let reasons = ["moved_away", "mentor_withdrew", "no_contact", "moved_away"]
    let days = (item.endedOn ?? asOf) - start + 1
    let isPlanned = place % 40 == 39
    return MatchEnding(
      days: days, heldDays: 0, daysPossible: asOf - start + 1,
      reason: item.endedOn == nil ? nil : isPlanned ? "goals_reached" : reasons[place / 10 % 4],
      isPlanned: isPlanned && item.endedOn != nil, count: 1)
  }
}
