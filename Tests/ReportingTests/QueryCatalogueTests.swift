import Database
import Programs
import Support
import Testing

@testable import Reporting

@Suite("The statements of reporting", .tenant)
struct QueryCatalogueTests {
  @Test("Each fits the schema, and none is missing from the catalogue")
  func catalogue() async throws {
    let scene = try await ImportScene.make()
    let (program, tenant, day) = (scene.program.id, scene.test.riverside, scene.today)
    let checked = CheckedStatements()
    try await scene.test.database.tenant(tenant, readOnly: true) { tx in
      let catalogue = QueryCatalogue(tx)
      let file = "ReportFactsQueries"
      try catalogue.check(
        file, "guardians(of:tenant:)", .guardians(of: program, tenant: tenant))
      try catalogue.check(
        file, "teachers(of:tenant:on:)", .teachers(of: program, tenant: tenant, on: day))
      try catalogue.check(
        file, "matchFacts(of:tenant:asOf:)",
        .matchFacts(of: program, tenant: tenant, asOf: day))
      try catalogue.check(
        file, "waiting(in:tenant:asOf:)", .waiting(in: program, tenant: tenant, asOf: day))
      checked.add(catalogue)
    }
    let declared = try QueryCatalogue.declared(in: "Reporting")
    #expect(!declared.isEmpty)
    #expect(checked.names == Set(declared))
  }
}
