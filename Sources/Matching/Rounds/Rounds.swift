package import CivilTime
package import Database
package import Programs

/// The matching rounds of a program: solving, showing, publishing, discarding.
package struct Rounds: Sendable {
  let database: Pool
  private let ids: IdentifierSource
  let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Solves a round over who is ready on a day and stores it as a draft.
  ///
  /// A draft tells nobody anything and takes no place: it can be solved again, published or
  /// discarded. The work between reading and storing holds no transaction open.
  ///
  /// - Parameters:
  ///   - program: whose round.
  ///   - tenant: whose program.
  ///   - policy: the rules and weights.
  ///   - date: the day for which gates are asked.
  ///   - seed: decides ties and lots.
  ///   - actor: who solves.
  ///   - dryRun: solve, and store nothing; the round then has the number it would get.
  ///   - progress: told of each step.
  ///   - also: what else belongs to the transaction that stores the round.
  /// - Returns: the draft and its pairs, by student.
  /// - Throws: `RoundError.programClosed`; `PinProblems`; `SnapshotProblem`; `DatabaseError`.
  package func solve(
    for program: Program, tenant: Tenant.ID, policy: Policy, date: Day, seed: Int64,
    by actor: String, dryRun: Bool, progress: @Sendable (RoundStep) -> Void = { _ in },
    also: @Sendable (Round, Transaction) throws -> Void = { _, _ in }
  ) async throws -> (round: Round, pairs: [NamedRoundPair]) {
    if let closed = program.closedOn, date > closed { throw RoundError.programClosed }
    let loader = SnapshotLoader(program: program, tenant: tenant, date: date)
    let loaded = try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) {
      tx in
      try loader.load(policy: policy, seed: seed, tx)
    }
    progress(.read)
    let solved = try await SolverThread().solve(loaded.snapshot, clock: clock)
    progress(.solved)
    let draft = RoundDraft(
      id: ids.next(), loaded: loaded, solved: solved, policy: policy, by: actor, at: clock.now())
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let stored = try draft.store(for: program.id, tenant: tenant, tx)
      progress(.stored)
      try also(stored.round, tx)
      return stored
    }
  }

  /// Solves a draft again over who is ready now, under the same policy, date and seed.
  ///
  /// Pins and exclusions, and whatever else has changed since, are taken in; the draft keeps its
  /// number. A decision about a pair is written with the new solution or not at all.
  ///
  /// - Parameters:
  ///   - word: a draft's number, or `latest`.
  ///   - decision: a pin or an exclusion to be written first.
  ///   - program: whose round.
  ///   - tenant: whose program.
  ///   - actor: who solves.
  ///   - dryRun: solve, and store nothing.
  ///   - progress: told of each step.
  ///   - also: what else belongs to the transaction that stores the solution.
  /// - Returns: the draft, its pairs by student, and who changes.
  /// - Throws: `RoundError`; `PairDecisionError`; `EnrollmentError`; `PinProblems`; `SnapshotProblem`;
  ///   `DatabaseError`.
  package func solveAgain(
    _ word: String, after decision: PairDecision? = nil, of program: Program, tenant: Tenant.ID,
    by actor: String, dryRun: Bool, progress: @Sendable (RoundStep) -> Void = { _ in },
    also: @Sendable (Round, Transaction) throws -> Void = { _, _ in }
  ) async throws -> (round: Round, pairs: [NamedRoundPair], churn: RoundComparison) {
    let now = clock.now()
    @Sendable func decide(_ tx: Transaction) throws {
      try decision?.write(in: program.id, tenant: tenant, at: now, by: actor, tx)
    }
    let (before, loaded) = try await database.tenant(
      tenant, isolation: .repeatableRead, outcome: .rollBack
    ) { tx in
      try decide(tx)
      let before = try StoredRound(word, of: program.id, tenant: tenant, tx)
      guard before.round.state == .draft else {
        throw RoundError.notDraft(number: before.round.number, before.round.state)
      }
      let loader = SnapshotLoader(program: program, tenant: tenant, date: before.round.date)
      return (
        before,
        try loader.load(policy: before.snapshot.policy, seed: before.round.seed, tx)
      )
    }
    progress(.read)
    let solved = try await SolverThread().solve(loaded.snapshot, clock: clock)
    progress(.solved)
    let draft = RoundDraft(
      id: before.round.id, loaded: loaded, solved: solved, policy: before.snapshot.policy,
      by: actor, at: clock.now())
    let stored = try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try decide(tx)
      let stored = try draft.replace(before.round, of: program.id, tenant: tenant, tx)
      progress(.stored)
      try also(stored.round, tx)
      return stored
    }
    let churn = RoundComparison(
      before.outcome, (solved.objective, solved.pairs), by: before.snapshot.policy.weights)
    return (stored.round, stored.pairs, churn)
  }

  /// A program's pins or exclusions, by student.
  package func entered(
    _ kind: PairDecision.Kind, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> [EnteredPair] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.enteredPairs(in: kind.table, of: program, tenant: tenant))
    }
  }

  /// Every round of a program, the latest first.
  package func all(of program: Program.ID, tenant: Tenant.ID) async throws -> [Round] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.rounds(of: program, tenant: tenant))
    }
  }

  /// The round that a word names.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the round.
  /// - Throws: `RoundError.notFound`; `DatabaseError`.
  package func find(_ word: String, of program: Program.ID, tenant: Tenant.ID) async throws -> Round
  {
    try await database.tenant(tenant, readOnly: true) { tx in
      try Self.find(word, of: program, tenant: tenant, forUpdate: false, tx)
    }
  }

  /// A round's pairs with names, by student.
  package func pairs(of round: Round, tenant: Tenant.ID) async throws -> [NamedRoundPair] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.namedPairs(of: round.id, tenant: tenant))
    }
  }

  /// Checks a stored round by code that shares nothing with the solver's, over all pairs.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  /// - Returns: the round, and whether it is valid and the best there is.
  /// - Throws: `RoundError.notFound`; `DatabaseError`.
  package func verify(
    _ word: String, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> (round: Round, verdict: RoundVerdict) {
    let (round, evidence) = try await evidence(of: word, of: program, tenant: tenant)
    return (round, evidence.verdict())
  }

  private func evidence(
    of word: String, of program: Program.ID, tenant: Tenant.ID
  ) async throws -> (round: Round, evidence: RoundEvidence) {
    try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) { tx in
      let round = try Self.find(word, of: program, tenant: tenant, forUpdate: false, tx)
      return (round, try RoundEvidence(of: round.id, tenant: tenant, tx))
    }
  }

  /// Makes a round's pairs matches, all or none.
  ///
  /// Where the program asks for acceptance they are proposals: they hold their places, and begin
  /// when everybody asked has accepted.
  ///
  /// Only a round whose proof holds is published; it is checked first, outside of the transaction.
  /// The goals that the round names as shared are proposed to each pair.
  /// Gates, places and enrolment are asked again at that moment; whoever publishes in the same
  /// program at the same time waits, and is refused if a person or place was taken meanwhile.
  ///
  /// - Parameters:
  ///   - word: a round's number, or `latest`.
  ///   - program: whose round.
  ///   - tenant: whose program.
  ///   - startsOn: the day of introduction.
  ///   - date: the day for which gates are asked again.
  ///   - actor: who publishes.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the round and how many matches it made.
  /// - Throws: `RoundError`; `DatabaseError`.
  package func publish(
    _ word: String, of program: Program, tenant: Tenant.ID, startsOn: Day, date: Day,
    by actor: String, dryRun: Bool
  ) async throws -> (round: Round, matches: Int) {
    if let closed = program.closedOn, date > closed { throw RoundError.programClosed }
    let checked = try await evidence(of: word, of: program.id, tenant: tenant)
    if checked.round.state == .draft, let violation = checked.evidence.verdict().violation {
      throw RoundError.unproved(number: checked.round.number, violation)
    }
    let goals = try RoundGoals(checked.evidence).proposals
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.lockProgram(program.id, tenant: tenant))
      let round = try Self.draft("\(checked.round.number)", of: program.id, tenant: tenant, tx)
      guard round.solvedAt == checked.round.solvedAt else {
        throw RoundError.stale(number: round.number, ["it was solved again just now"])
      }
      let pairs = try tx.all(.pairs(of: round.id, tenant: tenant))
      let changes = try PublicationCheck(
        pairs.map { ($0.student, $0.mentor) }, in: program, tenant: tenant, date: date, tx
      ).changes
      guard changes.isEmpty else {
        throw RoundError.stale(number: round.number, changes)
      }
      let made = try tx.execute(
        .insertMatches(
          pairs.map { _ in ids.next() }, of: pairs, round: round.id, program: program.id,
          startedOn: startsOn, proposedOn: program.acceptance.isEmpty ? nil : date, tenant: tenant,
          at: now, by: actor))
      guard made == pairs.count else {
        throw RoundError.stale(number: round.number, ["a student has a match already"])
      }
      try tx.execute(
        .propose(
          goals, ids: goals.map { _ in ids.next() }, in: round.id, on: startsOn, tenant: tenant,
          at: now, by: actor))
      try tx.execute(.decide(round.id, .published, tenant: tenant, at: now, by: actor))
      let published = try Self.find(
        "\(round.number)", of: program.id, tenant: tenant, forUpdate: false, tx)
      return (published, made)
    }
  }

  /// Sets a draft aside; it counts for nothing.
  ///
  /// - Throws: `RoundError`; `DatabaseError`.
  package func discard(
    _ word: String, of program: Program.ID, tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> Round {
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let round = try Self.draft(word, of: program, tenant: tenant, tx)
      try tx.execute(.decide(round.id, .discarded, tenant: tenant, at: now, by: actor))
      return try Self.find(
        "\(round.number)", of: program, tenant: tenant, forUpdate: false, tx)
    }
  }

  private static func draft(
    _ word: String, of program: Program.ID, tenant: Tenant.ID, _ tx: Transaction
  ) throws -> Round {
    let round = try find(word, of: program, tenant: tenant, forUpdate: true, tx)
    guard round.state == .draft else {
      throw RoundError.notDraft(number: round.number, round.state)
    }
    return round
  }

  static func find(
    _ word: String, of program: Program.ID, tenant: Tenant.ID, forUpdate: Bool, _ tx: Transaction
  ) throws -> Round {
    var number = Digits.number(Array(word.utf8)).map(Int32.init(clamping:))
    if word == "latest" {
      let latest = try tx.first(.latestRound(of: program, tenant: tenant))
      number = latest.map { Int32(clamping: $0.number) }
    }
    guard let number,
      let round = try tx.first(
        .round(number: number, of: program, tenant: tenant, forUpdate: forUpdate))
    else { throw RoundError.notFound(word) }
    return round
  }
}
