package import CivilTime
package import Database
import Matching
import Programs

/// What pairs work towards: goals proposed, agreed by each, reached or dropped.
package struct SharedGoals: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// The goals of a match as of a day, open ones first, each by code.
  ///
  /// - Parameters:
  ///   - choice: the match; of several, the one that covers the day, else the nearest.
  ///   - day: the day; what happened after it is not told.
  ///   - moment: what was written down later is not told either; nil means now.
  ///   - request: in which program.
  /// - Returns: the goals.
  /// - Throws: `FactError.matchUnknown`, `.matchAmbiguous`; `DatabaseError`.
  package func all(
    of choice: MatchChoice, asOf day: Day, enteredBy moment: Instant? = nil, _ request: FactRequest
  ) async throws -> [SharedGoal] {
    let view = GoalView(request, asOf: day, enteredBy: moment ?? clock.now())
    return try await database.tenant(request.tenant, readOnly: true) { tx in
      let match = try FactMatch.find(choice, on: day, request, tx)
      return try tx.all(.sharedGoals(of: match.id, in: view))
    }
  }

  /// Writes down that somebody proposed, agreed to, reached or dropped a goal.
  ///
  /// A goal is shared once both have agreed; who proposes it has. A coordinator's word is kept, and
  /// stands for neither of the two.
  ///
  /// - Parameters:
  ///   - action: what happened.
  ///   - goal: its code, name or alias.
  ///   - choice: the match.
  ///   - party: who says so.
  ///   - day: when.
  ///   - request: who writes it down, and in which program.
  /// - Returns: the goal as it then is.
  /// - Throws: `FactError`; `SharedGoalError`; `DatabaseError`.
  package func record(
    _ action: GoalAction, _ goal: String, of choice: MatchChoice, by party: CheckInAuthor,
    on day: Day, _ request: FactRequest
  ) async throws -> SharedGoal {
    let (id, now): (ID<GoalEvent>, Instant) = (ids.next(), clock.now())
    return try await database.tenant(request.tenant, outcome: request.outcome) { tx in
      let match = try FactMatch.find(choice, on: day, request, tx)
      let event = GoalEvent(
        id: id, match: match.id, goal: try GoalName.code(of: goal, tenant: request.tenant, tx),
        action: action, party: party, day: day)
      let view = GoalView(request, asOf: day, enteredBy: now)
      let known = try tx.all(.sharedGoals(of: match.id, in: view)).first { $0.goal == event.goal }
      try event.check(against: known)
      try tx.execute(.insertGoalEvent(event, at: now, request))
      let after = try tx.all(.sharedGoals(of: match.id, in: view))
      guard let goal = after.first(where: { $0.goal == event.goal }) else {
        throw SharedGoalError.notOpen(goal: event.goal)
      }
      return goal
    }
  }

  /// Voids the last thing that was written down about a goal; it stays, with the reason.
  ///
  /// - Returns: what it was, and who had said so; nil where there was nothing.
  /// - Throws: `FactError`; `DatabaseError`.
  package func void(
    _ goal: String, of choice: MatchChoice, on day: Day, reason: String, _ request: FactRequest
  ) async throws -> (action: GoalAction, party: GoalParty)? {
    let now = clock.now()
    return try await database.tenant(request.tenant, outcome: request.outcome) { tx in
      let match = try FactMatch.find(choice, on: day, request, tx)
      let code = try GoalName.code(of: goal, tenant: request.tenant, tx)
      return try tx.first(
        .voidLastGoalEvent(code, of: match.id, reason: reason, at: now, request))
    }
  }
}

/// What somebody wrote down about a goal of a pair.
struct GoalEvent: Sendable {
  let id: ID<GoalEvent>
  let match: Match.ID
  let goal: String
  let action: GoalAction
  let party: CheckInAuthor
  let day: Day

  /// Whether it can follow on what is known of the goal.
  func check(against known: SharedGoal?) throws(SharedGoalError) {
    let isOpen = known.map { $0.isOpen && $0.state != .worked } ?? false
    guard action == .proposed || isOpen else { throw .notOpen(goal: goal) }
    guard let known, isOpen else { return }
    let hasAgreed = known.agreedBy.contains { $0.rawValue == party.rawValue }
    if action == .proposed || action == .agreed && hasAgreed {
      throw .alreadySo(goal: goal, known.state)
    }
  }
}

/// As of when goals are told.
struct GoalView: Sendable {
  let request: FactRequest
  let asOf: Day
  let enteredBy: Instant

  init(_ request: FactRequest, asOf: Day, enteredBy: Instant) {
    self.request = request
    self.asOf = asOf
    self.enteredBy = enteredBy
  }
}
