package import CivilTime
package import Database
package import Matching
package import Programs

/// How regularly a program's pairs meet, counted in the database.
///
/// Everything is as of a day (what happened later is left out) and from what was known at a moment
/// (what was entered, voided or corrected later is left out): the same two give the same answer.
package struct Consistency: Sendable {
  let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// Every match of a program that had begun by a day, or some of them.
  ///
  /// - Parameters:
  ///   - program: whose matches.
  ///   - tenant: whose program.
  ///   - matches: these alone, or nil for all.
  ///   - day: the day it is told as of.
  ///   - moment: by when facts were entered; nil is now.
  /// - Returns: the matches by the student's external id.
  /// - Throws: `DatabaseError`.
  package func report(
    of program: Program.ID, tenant: Tenant.ID, matches: [Match.ID]? = nil, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> ConsistencyReport {
    let view = view(of: program, tenant, matches, day, moment)
    return try await database.tenant(tenant, readOnly: true) { tx in
      ConsistencyReport(asOf: day, items: try tx.all(.consistency(view)))
    }
  }

  /// Every metric of every match of a program that had begun by a day, or of some matches alone.
  ///
  /// - Parameters:
  ///   - program: whose matches.
  ///   - tenant: whose program.
  ///   - matches: these alone, or nil for all.
  ///   - includesProgram: tell of the program as a whole too.
  ///   - day: the day it is told as of.
  ///   - moment: by when facts were entered; nil is now.
  /// - Returns: the matches by the student's external id, with what the pairs do beside meeting.
  /// - Throws: `DatabaseError`.
  package func metrics(
    of program: Program, tenant: Tenant.ID, matches: [Match.ID]? = nil,
    includesProgram: Bool = false, asOf day: Day, enteredBy moment: Instant? = nil
  ) async throws -> ConsistencyReport {
    let view = view(of: program.id, tenant, matches, day, moment)
    return try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) { tx in
      let items = try tx.all(.consistency(view))
      var report = ConsistencyReport(asOf: day, items: items, pairs: try Self.pairs(view, tx))
      if includesProgram {
        report.program = ProgramMetrics(report, try Self.facts(view, tx), of: program)
      }
      return report
    }
  }

  static func facts(_ view: ConsistencyView, _ tx: Transaction) throws -> ProgramFacts {
    var facts = ProgramFacts()
    facts.endings = try tx.all(.endings(view))
    facts.waits = try tx.all(.waits(view))
    facts.funnel = try tx.first(.funnel(view))
    facts.supportContacts = try tx.all(.supportContacts(view))
    try tx.forEach(.loggers(view)) { facts.loggers[$0] = $1 }
    return facts
  }

  func view(
    of program: Program.ID, _ tenant: Tenant.ID, _ matches: [Match.ID]?, _ day: Day,
    _ moment: Instant?
  ) -> ConsistencyView {
    ConsistencyView(
      tenant: tenant, program: program, asOf: day, enteredBy: moment ?? clock.now(),
      matches: matches)
  }

  static func pairs(
    _ view: ConsistencyView, _ tx: Transaction
  ) throws -> [Match.ID: PairMetrics] {
    var pairs: [Match.ID: PairMetrics] = [:]
    try tx.forEach(.responses(view)) { pairs[$0, default: PairMetrics()].responses = $1 }
    try tx.forEach(.followThrough(view)) { pairs[$0, default: PairMetrics()].followThrough = $1 }
    try tx.forEach(.reciprocity(view)) { pairs[$0, default: PairMetrics()].reciprocity = $1 }
    try tx.forEach(.goalProgress(view)) { pairs[$0, default: PairMetrics()].goals = $1 }
    return pairs
  }

  /// One match, or nil where it had not begun by then.
  package func of(
    _ match: Match.ID, program: Program.ID, tenant: Tenant.ID, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> MatchConsistency? {
    let view = view(of: program, tenant, [match], day, moment)
    return try await database.tenant(tenant, readOnly: true) { tx in
      try tx.first(.consistency(view))
    }
  }

  /// The windows that each match of a program touches, or some of them, in order: the heat-strips,
  /// by one query.
  package func windows(
    of program: Program.ID, tenant: Tenant.ID, matches: [Match.ID]? = nil, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> [Match.ID: [MatchWindow]] {
    let view = view(of: program, tenant, matches, day, moment)
    return try await database.tenant(tenant, readOnly: true) { tx in
      var windows: [Match.ID: [MatchWindow]] = [:]
      try tx.forEach(.windows(view)) { match, window in windows[match, default: []].append(window) }
      return windows
    }
  }
}
