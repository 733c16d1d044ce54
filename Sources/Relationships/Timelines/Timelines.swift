package import CivilTime
package import Database
package import Matching
package import Programs

/// Everything that happened to a pair, in order.
package struct Timelines: Sendable {
  private let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// A match's events up to a day, the earliest first.
  ///
  /// A fact that was voided since is told and marked, and its voiding is told on its own day.
  ///
  /// - Parameters:
  ///   - match: whose events.
  ///   - program: the match's program.
  ///   - tenant: whose program.
  ///   - day: the day it is told as of.
  ///   - moment: by when facts were entered; nil is now.
  ///   - days: the first and the last day that is wanted; nil is all.
  /// - Returns: the events.
  /// - Throws: `DatabaseError`.
  package func of(
    _ match: Match, program: Program.ID, tenant: Tenant.ID, asOf day: Day,
    enteredBy moment: Instant? = nil, days: (from: Day?, to: Day?) = (nil, nil)
  ) async throws -> [TimelineEvent] {
    let view = MatchView(
      tenant: tenant, program: program, match: match.id, asOf: day,
      enteredBy: moment ?? clock.now())
    return try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.timeline(view, of: match, from: days.from, to: days.to))
    }
  }
}
