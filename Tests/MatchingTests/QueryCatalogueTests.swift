import CivilTime
import Database
import Programs
import Support
import Testing

@testable import Matching

@Suite("The statements of matching", .tenant)
struct QueryCatalogueTests {
  private let checked = CheckedStatements()

  @Test("Each fits the schema, and none is missing from the catalogue")
  func catalogue() async throws {
    let scene = try await RoundScene.make()
    try await checkStored(scene)
    for table in [PairTable.exclusions, .pins] { try await checkPairs(table, scene) }
    try await checkWishes(scene)
    let declared = try QueryCatalogue.declared(in: "Matching")
    #expect(declared.count > 25)
    #expect(checked.names == Set(declared))
  }

  private func checkStored(_ scene: RoundScene) async throws {
    let (program, tenant, day) = (scene.program.id, scene.tenant, scene.today)
    let (round, _) = try await scene.solve()
    let ids = scene.test.identifiers
    try await scene.test.database.tenant(tenant, readOnly: true) { [checked] tx in
      let catalogue = QueryCatalogue(tx)
      try Self.checkRounds(catalogue, round, program, tenant, ids.next(), day)
      try Self.checkSnapshot(catalogue, program, tenant, day)
      try Self.checkMatches(catalogue, program, tenant, ids.next(), day)
      try MatchCatalogue.check(catalogue, program, tenant, ids, day)
      checked.add(catalogue)
    }
    try await scene.test.database.tenant(tenant, outcome: .rollBack) { [checked] tx in
      let catalogue = QueryCatalogue(tx)
      try MatchCatalogue.checkRollover(catalogue, scene.program, tenant, ids, day, tx)
      checked.add(catalogue)
    }
  }

  private static func checkRounds(
    _ catalogue: QueryCatalogue, _ round: Round, _ program: Program.ID, _ tenant: Tenant.ID,
    _ match: Match.ID, _ day: Day
  ) throws {
    func check<Row>(_ name: String, _ query: Query<Row>) throws {
      try catalogue.check("RoundsQueries", name, query)
    }
    func check(_ name: String, _ sql: SQL) throws {
      try catalogue.check("RoundsQueries", name, sql)
    }
    let at = round.solvedAt
    try check("rounds(of:tenant:)", .rounds(of: program, tenant: tenant))
    for forUpdate in [true, false] {
      try check(
        "round(number:of:tenant:forUpdate:)",
        .round(number: 1, of: program, tenant: tenant, forUpdate: forUpdate))
    }
    try check("latestRound(of:tenant:)", .latestRound(of: program, tenant: tenant))
    try check("nextRoundNumber(of:tenant:)", .nextRoundNumber(of: program, tenant: tenant))
    let pairs: Query<RoundPair> = .pairs(of: round.id, tenant: tenant)
    try check("pairs(of:tenant:)", pairs)
    try check("studentNames(of:tenant:)", .studentNames(of: program, tenant: tenant))
    try check("namedPairs(of:tenant:)", .namedPairs(of: round.id, tenant: tenant))
    try check(
      "insertRound(_:program:policy:snapshot:proof:engine:tenant:)",
      .insertRound(
        round, program: program, policy: "", snapshot: [], proof: nil, engine: "1",
        tenant: tenant))
    try catalogue.check(
      "RoundEvidenceQueries", "evidence(of:tenant:)", .evidence(of: round.id, tenant: tenant))
    try catalogue.check(
      "RoundEvidenceQueries", "claimedPairs(of:tenant:)",
      .claimedPairs(of: round.id, tenant: tenant))
    try check(
      "replaceRound(_:solvedBefore:snapshot:proof:engine:tenant:)",
      .replaceRound(
        round, solvedBefore: at, snapshot: [], proof: nil, engine: "1", tenant: tenant))
    try catalogue.check(
      "RoundOrdersQueries", "credit(_:toJob:tenant:)",
      .credit(round.id, toJob: 1, tenant: tenant))
    try catalogue.check(
      "RoundOrdersQueries", "round(ofJob:tenant:)", .round(ofJob: 1, tenant: tenant))
    try check("deletePairs(of:tenant:)", .deletePairs(of: round.id, tenant: tenant))
    try check("insertPairs(_:of:tenant:)", .insertPairs([], of: round.id, tenant: tenant))
    try check(
      "decide(_:_:tenant:at:by:)",
      .decide(round.id, .discarded, tenant: tenant, at: at, by: "test"))
    try check(
      "insertMatches(_:of:round:program:startedOn:proposedOn:tenant:at:by:)",
      .insertMatches(
        [match], of: [], round: round.id, program: program, startedOn: day, proposedOn: nil,
        tenant: tenant, at: at, by: "test"))
    try check(
      "propose(_:ids:in:on:tenant:at:by:)",
      .propose([], ids: [], in: round.id, on: day, tenant: tenant, at: at, by: "test"))
  }

  private static func checkSnapshot(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID, _ day: Day
  ) throws {
    let pairs: [(String, Query<NamedPair>)] = [
      ("exclusions(of:tenant:)", .exclusions(of: program, tenant: tenant)),
      ("pins(of:tenant:on:)", .pins(of: program, tenant: tenant, on: day)),
      ("wishes(of:tenant:)", .wishes(of: program, tenant: tenant)),
      ("history(of:tenant:)", .history(of: program, tenant: tenant)),
    ]
    for (name, query) in pairs { try catalogue.check("SnapshotQueries", name, query) }
    try catalogue.check(
      "SnapshotQueries", "readyTimes(of:tenant:on:)",
      .readyTimes(of: program, tenant: tenant, on: day))
  }

  private static func checkMatches(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID, _ match: Match.ID,
    _ day: Day
  ) throws {
    func check<Row>(_ name: String, _ query: Query<Row>) throws {
      try catalogue.check("MatchesQueries", name, query)
    }
    func check(_ name: String, _ sql: SQL) throws {
      try catalogue.check("MatchesQueries", name, sql)
    }
    let at = Instant(microsecondsSince1970: 0)
    let hold = MatchHold(id: ID(high: match.high, low: match.low), from: day, to: nil, reason: nil)
    try check("matches(of:tenant:on:)", .matches(of: program, tenant: tenant, on: day))
    try check(
      "matches(named:id:program:tenant:on:)",
      .matches(named: "S1", id: match, program: program, tenant: tenant, on: day))
    try check("lockMatch(_:tenant:)", .lockMatch(match, tenant: tenant))
    try check("holds(of:tenant:)", .holds(of: match, tenant: tenant))
    try check(
      "insertHold(_:of:tenant:at:by:)",
      .insertHold(hold, of: match, tenant: tenant, at: at, by: "test"))
    try check(
      "voidHold(_:tenant:at:by:)", .voidHold(hold.id, tenant: tenant, at: at, by: "test"))
    try check(
      "insertExcuse(_:of:from:to:reason:tenant:at:by:)",
      .insertExcuse(
        ID(high: match.high, low: match.low), of: match, from: day, to: day, reason: "",
        tenant: tenant,
        at: at, by: "test"))
    try check(
      "voidExcuses(of:from:tenant:at:by:)",
      .voidExcuses(of: match, from: day, tenant: tenant, at: at, by: "test"))
  }

  private func checkPairs(_ table: PairTable, _ scene: RoundScene) async throws {
    let program = scene.program.id
    let watched = WatchedImport(ExclusionImport(into: scene.program)) { [checked] run, tx in
      let catalogue = QueryCatalogue(tx)
      let pairs = PairImport(table: table, program: program, run: run)
      let file = "PairImportQueries"
      try catalogue.check(file, "createPlan", pairs.createPlan)
      try catalogue.check(file, "unknownPeople", pairs.unknownPeople)
      try catalogue.check(file, "repetitions", pairs.repetitions)
      try catalogue.check(file, "changedReasons", pairs.changedReasons)
      try catalogue.check(file, "absentPairs", pairs.absentPairs)
      try catalogue.check(file, "insertPairs", pairs.insertPairs)
      try catalogue.check(file, "updatePairs", pairs.updatePairs)
      try Self.checkDecisions(catalogue, table, program, run)
      checked.add(catalogue)
    }
    _ = try await scene.imports.run(watched, "student,mentor\nS1,M1") { $0.isDryRun = true }
  }

  private static func checkDecisions(
    _ catalogue: QueryCatalogue, _ table: PairTable, _ program: Program.ID, _ run: ImportRun
  ) throws {
    let file = "PairDecisionQueries"
    let ids = IdentifierSource.system
    let (student, mentor): (ID<Person>, ID<Person>) = (ids.next(), ids.next())
    try catalogue.check(
      file, "enterPair(_:_:in:of:reason:tenant:at:by:)",
      .enterPair(
        student, mentor, in: table, of: program, reason: "", tenant: run.tenant, at: run.now,
        by: "test"))
    try catalogue.check(
      file, "deletePair(_:_:in:of:tenant:)",
      .deletePair(student, mentor, in: table, of: program, tenant: run.tenant))
    try catalogue.check(
      file, "enteredPairs(in:of:tenant:)",
      .enteredPairs(in: table, of: program, tenant: run.tenant))
  }

  private func checkWishes(_ scene: RoundScene) async throws {
    let program = scene.program.id
    let watched = WatchedImport(WishImport(into: scene.program)) { [checked] run, tx in
      let catalogue = QueryCatalogue(tx)
      let file = "WishImportQueries"
      try catalogue.check(file, "createWishPlan(of:_:)", .createWishPlan(of: program, run))
      try catalogue.check(file, "applyWishes(of:_:)", .applyWishes(of: program, run))
      try catalogue.check(file, "unclearWishes(_:)", .unclearWishes(run))
      try catalogue.check(file, "repeatedWishes(_:)", .repeatedWishes(run))
      try catalogue.check(
        file, "absentWishes(of:tenant:)", .absentWishes(of: program, tenant: run.tenant))
      checked.add(catalogue)
    }
    _ = try await scene.imports.run(watched, "from,to\nS1,M1") { $0.isDryRun = true }
  }
}
