package import CivilTime
package import Database
package import Matching
package import Programs

/// What is to be known of one pair.
package struct Stories: Sendable {
  private let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// The story of a match as of a day.
  ///
  /// - Parameters:
  ///   - match: whose story.
  ///   - program: the match's program.
  ///   - tenant: whose program.
  ///   - day: the day it is told as of.
  ///   - moment: by when facts were entered; nil is now.
  /// - Returns: the story.
  /// - Throws: `DatabaseError`.
  package func of(
    _ match: Match, program: Program, tenant: Tenant.ID, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> MatchStory {
    let known = moment ?? clock.now()
    let view = MatchView(
      tenant: tenant, program: program.id, match: match.id, asOf: day, enteredBy: known)
    let alone = ConsistencyView(
      tenant: tenant, program: program.id, asOf: day, enteredBy: known, matches: [match.id])
    let goals = GoalView(
      FactRequest(program: program, tenant: tenant, actor: ""), asOf: day, enteredBy: known)
    return try await database.tenant(tenant, readOnly: true) { tx in
      MatchStory(
        of: match, asOf: day, consistency: try tx.first(.consistency(alone)),
        windows: try tx.all(.windows(alone)).map(\.1),
        goals: try tx.all(.sharedGoals(of: match.id, in: goals)), facts: try tx.all(.story(view)))
    }
  }
}
