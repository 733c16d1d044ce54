import CivilTime
import Database
import Matching
import Programs
import Relationships

/// Everything the reports of a program rest on, read for the whole batch by a handful of queries.
struct ProgramFacts: Sendable {
  let request: ReportRequest
  private let matches: [ID<Person>: [MatchFacts]]
  private let waiting: [ID<Person>: Day]
  private let consistency: [Matching.Match.ID: MatchConsistency]
  private let windows: [Matching.Match.ID: [MatchWindow]]

  /// A match with what reports tell of its meetings.
  struct ToldMatch: Sendable {
    let facts: MatchFacts
    let consistency: MatchConsistency
    let meetings: Meetings
    /// Days by the calendar since the last meeting, or since the start: what a reader counts too.
    let quietDays: Int
  }

  init(_ request: ReportRequest, database: Pool, clock: WallClock) async throws {
    let (program, tenant, asOf) = (request.program.id, request.tenant.id, request.asOf)
    let metrics = Consistency(database: database, clock: clock)
    let report = try await metrics.report(
      of: program, tenant: tenant, asOf: asOf, enteredBy: request.enteredBy)
    windows = try await metrics.windows(
      of: program, tenant: tenant, asOf: asOf, enteredBy: request.enteredBy)
    let (found, waits) = try await database.tenant(tenant, readOnly: true) { tx in
      (
        try tx.all(.matchFacts(of: program, tenant: tenant, asOf: asOf)),
        try tx.all(.waiting(in: program, tenant: tenant, asOf: asOf))
      )
    }
    self.request = request
    consistency = Dictionary(report.items.map { ($0.match, $0) }) { first, _ in first }
    matches = Dictionary(grouping: found, by: \.student)
    waiting = Dictionary(waits.map { ($0.student, $0.since) }) { first, _ in first }
  }

  /// A student's matches, the latest first.
  func matches(of student: ID<Person>) -> [ToldMatch] {
    matches[student, default: []].compactMap { facts in
      consistency[facts.match].map { found in
        ToldMatch(
          facts: facts, consistency: found,
          meetings: Meetings(
            found, windows: windows[facts.match] ?? [], cadence: request.program.cadence,
            period: request.period),
          quietDays: max(0, request.asOf - (found.lastContactOn ?? facts.startedOn)))
      }
    }
  }

  func waitingSince(_ student: ID<Person>) -> Day? { waiting[student] }
}
