import Database
import Programs
import Support
import Testing

@Suite("What goals are also called", .tenant)
struct GoalAliasesTests {
  private func change(
    _ scene: ImportScene, adding: [String] = [], removing: [String] = [], to code: String
  ) async throws -> ImportReport {
    let tree = try await GoalVocabulary(database: scene.test.database)
      .tree(of: scene.test.riverside)
    let file = try GoalAliases.file(adding: adding, removing: removing, to: code, in: tree)
    var request = scene.request
    request.isDryRun = false
    return try await Imports(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon
    ).run(GoalImport(), file, request)
  }

  private func aliases(_ scene: ImportScene) async throws -> [String] {
    try await scene.texts(
      "SELECT array_to_string(aliases, ';') FROM trellis.goals WHERE code = 'stem.computing'")
  }

  @Test("An alias is added once, recorded as an import, and names the goal in rosters")
  func adds() async throws {
    let scene = try await ImportScene.make()
    let report = try await change(
      scene, adding: ["hacking, ethical", "CODING"], to: "stem.computing")
    #expect(report.complaints == [] && report.isApplied)
    #expect(try await aliases(scene) == ["coding;programación;hacking, ethical"])
    let roster = try await scene.students(
      "external_id,given_name,family_name,goals\nS1,Ana,Li,\"Hacking, Ethical\"")
    #expect(roster.complaints == [])
  }

  @Test("Aliases are removed, down to none")
  func removes() async throws {
    let scene = try await ImportScene.make()
    _ = try await change(scene, removing: ["Programacion"], to: "stem.computing")
    #expect(try await aliases(scene) == ["coding"])
    _ = try await change(scene, removing: ["coding"], to: "stem.computing")
    #expect(try await aliases(scene) == [""])
  }

  @Test("What another goal is called, an unknown goal and an unknown alias are refused")
  func refusals() async throws {
    let scene = try await ImportScene.make()
    await #expect(throws: GoalAliasError.taken("Arts", by: "arts")) {
      _ = try await change(scene, adding: ["Arts"], to: "stem.computing")
    }
    await #expect(
      throws: GoalAliasError.notThere(
        "codin", of: "stem.computing", has: ["coding", "programación"])
    ) {
      _ = try await change(scene, removing: ["codin"], to: "stem.computing")
    }
    await #expect(throws: GoalAliasError.invalid("a;b")) {
      _ = try await change(scene, adding: ["a;b"], to: "stem.computing")
    }
    let error = await #expect(throws: GoalAliasError.self) {
      _ = try await change(scene, adding: ["x"], to: "stem.computng")
    }
    guard case .notFound("stem.computng", let nearest) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(nearest.first == "stem.computing")
  }
}
