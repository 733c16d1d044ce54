import Database
import Programs
import Support
import Testing

@Suite("Imports that were applied", .tenant)
struct PastImportTests {
  @Test("The list says who brought which file into which program, the latest first")
  func listed() async throws {
    let scene = try await ImportScene.make()
    let file = "external_id,given_name,family_name\nS1,Ana,López"
    _ = try await scene.students(file)
    _ = try await scene.students(file) { $0.isDryRun = true }
    _ = try await scene.students("external_id\nS9")
    let imports = Imports(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let all = try await imports.all(into: nil, of: scene.test.riverside)
    #expect(all.map(\.kind) == ["students", "goals"])
    #expect(all.map(\.program) == ["autumn", nil])
    #expect(all.first?.file == "file.csv")
    #expect(all.first?.appliedBy == "coordinator")
    #expect(all.first?.counts.created == 1)
    #expect(all.first?.counts.read == 1)
    let ours = try await imports.all(into: scene.program.id, of: scene.test.riverside)
    #expect(ours.map(\.kind) == ["students"])
    #expect(try await imports.all(into: nil, of: scene.test.hillcrest).isEmpty)
  }
}
