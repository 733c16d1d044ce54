import Database
import Programs
import Support

@testable import Relationships

/// The statements of imports of facts about pairs, each for every kind of fact.
struct PairFactCatalogue {
  private let scene: ImportScene
  private let checked: CheckedStatements

  init(_ scene: ImportScene, _ checked: CheckedStatements) {
    self.scene = scene
    self.checked = checked
  }

  func check() async throws {
    let program = scene.program
    try await check(
      CheckInImport(into: program), .checkIns, "student,mentor,occurred_at\nS1,M1,2026-10-01")
    try await check(
      CommitmentImport(into: program), .commitments,
      "student,mentor,owner,text,made_on,due_on\nS1,M1,student,Read,2026-10-01,2026-10-08")
    try await check(
      RequestImport(into: program), .requests,
      "student,mentor,from,asked_at\nS1,M1,student,2026-10-01")
    try await check(
      ContributionImport(into: program), .contributions,
      "student,mentor,from,kind,on\nS1,M1,student,taught,2026-10-01")
    try await check(
      GoalStepImport(into: program), .goalSteps,
      "student,mentor,goal,on,progress\nS1,M1,stem,2026-10-01,50")
    try await check(
      MeetingImport(into: program), .meetings, "student,mentor,starts_at\nS1,M1,2026-10-01")
    try await check(
      SupportContactImport(into: program), .supportContacts(by: "Rosa"),
      "student,mentor,with,on\nS1,M1,mentor,2026-10-01")
  }

  private func check(_ kind: some ImportKind, _ table: PairFactTable, _ text: String) async throws {
    let watched = WatchedImport(kind) { [program = scene.program, checked] run, tx in
      let catalogue = QueryCatalogue(tx)
      try Self.check(PairFactPlan(table: table, program: program, run: run), catalogue)
      checked.add(catalogue)
    }
    _ = try await scene.run(watched, text) { $0.isDryRun = true }
  }

  private static func check(_ plan: PairFactPlan, _ catalogue: QueryCatalogue) throws {
    catalogue.pieces("PairMatchQueries", "matchOfPair(_:_:on:program:tenant:)")
    catalogue.pieces("PairFactKeyQueries", "identified", "differs")
    try catalogue.check("PairFactPlanQueries", "createTimes", plan.createTimes)
    try catalogue.check("PairFactPlanQueries", "createMatched", plan.createMatched)
    try catalogue.check("PairFactPlanQueries", "createPlan", plan.createPlan)
    for (name, query) in [
      ("unknownPeople", plan.unknownPeople), ("skippedTimes", plan.skippedTimes),
      ("unmatchedPairs", plan.unmatchedPairs), ("repeatedIDs", plan.repeatedIDs),
      ("misordered", plan.misordered),
    ] {
      try catalogue.check("PairFactProblemQueries", name, query)
    }
    for (name, query) in [
      ("repetitions", plan.repetitions), ("distantMatches", plan.distantMatches),
      ("voidedFacts", plan.voidedFacts),
    ] {
      try catalogue.check("PairFactNoticeQueries", name, query)
    }
    try catalogue.check("PairFactNoticeQueries", "fieldChanges", plan.fieldChanges)
    if let addition = plan.table.addition {
      try catalogue.check("PairFactApplyQueries", "add(_:)", plan.add(addition))
    }
    try catalogue.check("PairFactApplyQueries", "voidCorrected", plan.voidCorrected)
    try catalogue.check(
      "PairFactApplyQueries", "insert(series:)", plan.insert(series: plan.run.series()))
    // They read temporary tables of an undoing, which the tests of it run.
    catalogue.pieces(
      "PairFactUndoQueries", "listFacts(of:)", "keepCorrected(in:)", "voidFacts(of:)")
  }
}
