import CivilTime
import Database
import Matching
import Programs
import Relationships

/// Everything that the months of some pairs are told from, read by a handful of queries.
struct MonthFacts: Sendable {
  let request: ReportRequest
  private var promises: [Match.ID: [PairFact<PairMonth.Promise>]] = [:]
  private var gifts: [Match.ID: [PairFact<PairMonth.Gift>]] = [:]
  private var questions: [Match.ID: [PairFact<PairMonth.Question>]] = [:]
  private var goals: [Match.ID: [PairMonth.Goal]] = [:]
  private var planned: [Match.ID: UpcomingMeeting] = [:]
  private var pauses: [Match.ID: Pause] = [:]
  private var meetings: [Match.ID: Meetings] = [:]

  /// Reads what is known of some pairs.
  ///
  /// - Throws: `DatabaseError`.
  init(_ spans: [MonthSpan], _ request: ReportRequest, _ tx: Transaction) throws {
    self.request = request
    let slice = PairSlice(request, spans.map(\.match))
    guard !slice.matches.isEmpty else { return }
    promises = Dictionary(grouping: try tx.all(.promises(slice)), by: \.match)
    gifts = Dictionary(grouping: try tx.all(.gifts(slice)), by: \.match)
    questions = Dictionary(grouping: try tx.all(.questions(slice)), by: \.match)
    for (match, next) in try tx.all(.upcomingMeetings(slice)) { planned[match] = next }
    for (match, pause) in try tx.all(.pauses(slice)) { pauses[match] = pause }
    goals = try Self.goals(slice, tx)
    meetings = try Self.meetings(slice, request, tx)
  }

  /// What the two said themselves, else what both named in the rosters.
  private static func goals(
    _ slice: PairSlice, _ tx: Transaction
  ) throws -> [Match.ID: [PairMonth.Goal]] {
    var said: [Match.ID: [PairMonth.Goal]] = [:]
    var named: [Match.ID: [PairMonth.Goal]] = [:]
    for (match, goal) in try tx.all(.goals(slice)) { said[match, default: []].append(goal) }
    for (match, goal) in try tx.all(.namedGoals(slice)) { named[match, default: []].append(goal) }
    return said.merging(named) { said, _ in said }
  }

  private static func meetings(
    _ slice: PairSlice, _ request: ReportRequest, _ tx: Transaction
  ) throws -> [Match.ID: Meetings] {
    let some = ConsistencyView(
      tenant: slice.tenant, program: slice.program, asOf: slice.asOf, enteredBy: slice.enteredBy,
      matches: slice.matches)
    var windows: [Match.ID: [MatchWindow]] = [:]
    for (match, window) in try tx.all(.windows(some)) { windows[match, default: []].append(window) }
    let next = NextWindow(
      cadence: request.program.cadence, meetingDays: request.program.meetingDays,
      breaks: try tx.all(.comingBreaks(slice)), asOf: request.asOf)
    return try tx.all(.consistency(some)).reduce(into: [:]) { meetings, item in
      meetings[item.match] = Meetings(
        item, windows: windows[item.match] ?? [], cadence: request.program.cadence,
        period: slice.period, next: next)
    }
  }

  /// A pair's month as one of the two is told of it; nil where nothing is known of the match.
  func month(of span: MonthSpan, for reader: PairRole) -> PairMonth? {
    guard let meetings = meetings[span.match] else { return nil }
    func by<Fact>(_ role: PairRole, _ facts: [Match.ID: [PairFact<Fact>]]) -> [Fact] {
      facts[span.match, default: []].filter { $0.by == role }.map(\.fact)
    }
    return PairMonth(
      startedOn: span.startedOn, endedOn: span.hasEnded ? span.until : nil,
      pause: pauses[span.match], next: span.hasEnded ? nil : planned[span.match],
      meetings: meetings,
      promises: promises[span.match, default: []].map { promise in
        PairMonth.Promise(
          isMine: promise.by == reader, text: promise.fact.text, dueOn: promise.fact.dueOn,
          keptOn: promise.fact.keptOn)
      },
      given: by(reader, gifts), received: by(reader.other, gifts),
      questions: by(reader.other, questions), goals: goals[span.match, default: []])
  }
}
