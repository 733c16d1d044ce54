import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@testable import Relationships

@Suite("The statements of relationships", .tenant)
struct QueryCatalogueTests {
  @Test("Each fits the schema, and none is missing from the catalogue")
  func catalogue() async throws {
    let pair = try await StoryScene.make()
    let scene = pair.imports
    let checked = CheckedStatements()
    let checkIn: CheckIn.ID = scene.test.identifiers.next()
    let view = ConsistencyView(
      tenant: scene.test.riverside, program: scene.program.id, asOf: scene.today,
      enteredBy: FixedClock.noon.now())
    try await scene.test.database.tenant(scene.test.riverside, readOnly: true) { tx in
      let catalogue = QueryCatalogue(tx)
      try catalogue.check("ConsistencyQueries", "consistency(_:)", .consistency(view))
      try catalogue.check("ConsistencyQueries", "windows(_:)", .windows(view))
      try Self.checkMetrics(catalogue, view)
      try Self.checkSingle(catalogue, view, checkIn)
      try WorklistCatalogue.check(catalogue, view)
      try SafetyCatalogue.check(catalogue, view)
      try NetworkCatalogue.check(catalogue, view)
      try FactCatalogue(catalogue, scene).check()
      checked.add(catalogue)
    }
    let match = try await pair.found(asOf: scene.today)
    try await pair.test.database.tenant(pair.tenant, readOnly: true) { tx in
      let catalogue = QueryCatalogue(tx)
      let view = MatchView(
        tenant: pair.tenant, program: pair.program.id, match: pair.match, asOf: scene.today,
        enteredBy: FixedClock.noon.now())
      try TimelineCatalogue.check(catalogue, view, match)
      checked.add(catalogue)
    }
    try await PairFactCatalogue(scene, checked).check()
    let declared = try QueryCatalogue.declared(in: "Relationships")
    #expect(declared.count > 12)
    #expect(checked.names == Set(declared))
  }

  private static func checkMetrics(_ catalogue: QueryCatalogue, _ view: ConsistencyView) throws {
    catalogue.pieces("ConsistencyQueries", "arguments")
    catalogue.pieces("ProgramFactsQueries", "programArguments")
    let program = "ProgramFactsQueries"
    try catalogue.check(program, "endings(_:)", .endings(view))
    try catalogue.check(program, "waits(_:)", .waits(view))
    try catalogue.check(program, "funnel(_:)", .funnel(view))
    try catalogue.check(program, "supportContacts(_:)", .supportContacts(view))
    try catalogue.check(program, "loggers(_:)", .loggers(view))
    let groups = "ProgramGroupsQueries"
    try catalogue.check(groups, "trend(_:from:)", .trend(view, from: view.asOf))
    for grouping in StudentGrouping.allCases {
      try catalogue.check(groups, "studentGroups(_:by:)", .studentGroups(view, by: grouping))
    }
    let match = Match.ID(high: 1, low: 1)
    try catalogue.check("MatchAccountQueries", "covers(_:of:)", .covers(view, of: match))
    try catalogue.check(
      "MatchAccountQueries", "contacts(_:of:from:to:)",
      .contacts(view, of: match, from: view.asOf, to: view.asOf))
    let pairs = "PairMetricsQueries"
    try catalogue.check(pairs, "responses(_:)", .responses(view))
    try catalogue.check(pairs, "followThrough(_:)", .followThrough(view))
    try catalogue.check(pairs, "reciprocity(_:)", .reciprocity(view))
    try catalogue.check(pairs, "goalProgress(_:)", .goalProgress(view))
  }

  private static func checkSingle(
    _ catalogue: QueryCatalogue, _ view: ConsistencyView, _ checkIn: CheckIn.ID
  ) throws {
    let file = "CheckInsQueries"
    let (tenant, at) = (view.tenant, view.enteredBy)
    try catalogue.check(
      file, "checkIns(of:tenant:student:from:to:)",
      .checkIns(of: view.program, tenant: tenant, student: nil, from: nil, to: nil))
    try catalogue.check(
      file, "checkIn(_:of:tenant:)", .checkIn(checkIn, of: view.program, tenant: tenant))
    try catalogue.check(
      file, "voidCheckIn(_:tenant:reason:at:by:)",
      .voidCheckIn(checkIn, tenant: tenant, reason: "", at: at, by: "test"))
    try catalogue.check(
      file, "confirmCheckIn(_:tenant:at:by:)",
      .confirmCheckIn(checkIn, tenant: tenant, at: at, by: "test"))
  }
}
