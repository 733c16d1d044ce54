import CivilTime
import Database
import Matching
import Programs
import Relationships

/// What the reports of some students rest on, read for all of them by a handful of queries.
struct StudentFacts: Sendable {
  let request: ReportRequest
  private let matches: [ID<Person>: [MatchFacts]]
  private let waiting: [ID<Person>: Day]
  private let consistency: [Matching.Match.ID: MatchConsistency]
  private let windows: [Matching.Match.ID: [MatchWindow]]
  private let pairs: PairFacts

  /// A match with what reports tell of its meetings.
  struct ToldMatch: Sendable {
    let facts: MatchFacts
    let consistency: MatchConsistency
    let meetings: Meetings
    /// Days by the calendar since the last meeting, or since the start: what a reader counts too.
    let quietDays: Int
    let asOf: Day
    let upcoming: UpcomingMeeting?
    let goals: [AgreedGoal]
    let promises: [PairPromise]
    let gifts: [PairGift]
    let absences: [Absence]
  }

  init(
    _ request: ReportRequest, of students: [ID<Person>], _ tx: Transaction
  ) throws {
    let (program, tenant) = (request.program.id, request.tenant.id)
    let found = try tx.all(.matchFacts(of: students, in: request))
    let view = ConsistencyView(
      tenant: tenant, program: program, asOf: request.asOf, enteredBy: request.enteredBy,
      matches: found.map(\.match))
    var windows: [Matching.Match.ID: [MatchWindow]] = [:]
    for (match, window) in try tx.all(.windows(view)) {
      windows[match, default: []].append(window)
    }
    pairs = try PairFacts(PairSlice(request, found.map(\.match)), tx)
    let waits = try tx.all(.waiting(students, in: request))
    self.request = request
    self.windows = windows
    consistency = Dictionary(
      try tx.all(.consistency(view)).map { ($0.match, $0) }, uniquingKeysWith: { first, _ in first }
    )
    matches = Dictionary(grouping: found, by: \.student)
    waiting = Dictionary(waits.map { ($0.student, $0.since) }) { first, _ in first }
  }

  /// A student's matches, the latest first.
  func matches(of student: ID<Person>) -> [ToldMatch] {
    matches[student, default: []].compactMap { facts in
      consistency[facts.match].map { told(facts, $0) }
    }
  }

  func waitingSince(_ student: ID<Person>) -> Day? { waiting[student] }

  private func told(_ facts: MatchFacts, _ found: MatchConsistency) -> ToldMatch {
    let windows = windows[facts.match] ?? []
    let next = NextWindow(
      cadence: request.program.cadence, meetingDays: request.program.meetingDays,
      breaks: pairs.breaks, asOf: request.asOf)
    return ToldMatch(
      facts: facts, consistency: found,
      meetings: Meetings(
        found, windows: windows, cadence: request.program.cadence, period: request.period,
        next: next),
      quietDays: max(0, request.asOf - (found.lastContactOn ?? facts.startedOn)),
      asOf: request.asOf,
      upcoming: found.endedOn == nil ? pairs.upcoming(facts.match) : nil,
      goals: pairs.goals(facts.match, named: facts.sharedGoals),
      promises: pairs.promises(facts.match), gifts: pairs.gifts(facts.match),
      absences: pairs.absences(facts.match))
  }
}
