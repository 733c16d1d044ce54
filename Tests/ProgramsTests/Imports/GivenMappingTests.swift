import Database
import Programs
import Support
import Tabular
import Testing

@Suite("Mappings that somebody gives", .tenant)
struct GivenMappingTests {
  private static let file = "Kennung,Rufname,Sippe,Talla\nS1,Ana,López,38\nS2,Bo,Li,40\n"
  private static let yaml = """
    columns:
      Kennung: external_id
      Rufname: given_name
      Sippe: family_name
    ignore: [Talla]
    """

  private func given(_ yaml: String = Self.yaml) throws -> MappingRequest {
    .given(try MappingFile.read(yaml, named: "map.yaml"))
  }

  private func refusal(
    _ scene: ImportScene, _ yaml: String, _ code: String, line: Int?, says: String, hint: String
  ) async throws {
    do {
      let mapping = try given(yaml)
      _ = try await scene.students(Self.file) { $0.mapping = mapping }
      Issue.record("\(yaml) was taken")
    } catch let problem as MappingProblem {
      expect(problem, code, line, says, hint)
    } catch ImportError.mapping(let problem) {
      expect(problem, code, line, says, hint)
    }
  }

  private func expect(
    _ problem: MappingProblem, _ code: String, _ line: Int?, _ says: String, _ hint: String
  ) {
    #expect(problem.code == code)
    #expect(problem.message.hasPrefix(line.map { "map.yaml:\($0): " } ?? "map.yaml: "))
    #expect(problem.message.contains(says), "\(problem.message)")
    #expect(problem.hint.contains(hint), "\(problem.hint)")
  }

  @Test("It goes before what the headers say by themselves")
  func goesFirst() async throws {
    let scene = try await ImportScene.make()
    let mapping = try given()
    let report = try await scene.students(Self.file) { $0.mapping = mapping }
    #expect(report.tally == "2 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(report.ignoredColumns == ["Talla"])
    #expect(
      try await scene.texts(
        "SELECT given_name FROM trellis.people WHERE role = 'student' ORDER BY 1")
        == ["Ana", "Bo"])
  }

  @Test("Whatever can't be followed is an error with its line and a way out")
  func refused() async throws {
    let scene = try await ImportScene.make()
    try await refusal(
      scene, "columns:\n  Kennung: external_id\n  Rufname: given_nmae", "mapping.unknown_column",
      line: 3,
      says: "'given_nmae'", hint: "given_name")
    try await refusal(
      scene, "columns:\n  Kenung: external_id", "mapping.no_such_header", line: 2, says: "'Kenung'",
      hint: "Kennung")
    try await refusal(
      scene, "columns:\n  Kennung: external_id\n  Talla: external_id", "mapping.repeated_column",
      line: 3,
      says: "'Talla'", hint: "external_id")
    try await refusal(
      scene, "columms:\n  Kennung: external_id", "mapping.unknown_key", line: 1, says: "'columms'",
      hint: "columns")
    try await refusal(
      scene, "columns: [Kennung", "mapping.unreadable", line: 1, says: "not YAML",
      hint: "Write columns:")
    try await refusal(
      scene, "", "mapping.unreadable", line: nil, says: "empty", hint: "Write columns:")
    try await refusal(
      scene, "columns:\n  Kennung: [external_id]", "mapping.unreadable", line: 2, says: "expected",
      hint: "Write columns:")
  }

  @Test("Once given, it is remembered for the same headers, in this program alone, and told")
  func remembered() async throws {
    let scene = try await ImportScene.make()
    let mapping = try given()
    _ = try await scene.students(Self.file) {
      $0.mapping = mapping
      $0.isDryRun = true
    }
    await #expect(throws: ImportError.self) { try await scene.students(Self.file) }
    _ = try await scene.students(Self.file) { $0.mapping = mapping }
    let again = try await scene.students("Talla,Rufname,SIPPE,Kennung\n38,Anna,López,S1")
    #expect(again.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 1 absent")
    let notice = try #require(again.notices.first { $0.code == "mapping.remembered" })
    #expect(notice.message.contains("as on 2026-10-06"))
    await #expect(throws: ImportError.self) {
      try await scene.students("Talla,Rufname,Sippe,Kennung,Foto\n38,Ana,López,S1,x")
    }
    await #expect(throws: ImportError.self) { try await scene.mentors(Self.file) }
    #expect(
      try await scene.texts(
        "SELECT name FROM trellis.saved_mappings", of: scene.test.hillcrest) == [])
    await #expect(throws: ImportError.self) {
      try await scene.students(Self.file) { $0.forgetsMapping = true }
    }
  }

  @Test("It can be saved under a name and used again; an unknown name lists those there are")
  func saved() async throws {
    let scene = try await ImportScene.make()
    let mapping = try given()
    _ = try await scene.students(Self.file) {
      $0.mapping = mapping
      $0.savesMappingAs = "escuela"
    }
    _ = try await scene.students(Self.file) {
      $0.mapping = mapping
      $0.savesMappingAs = "escuela"
    }
    #expect(try await scene.texts("SELECT kind FROM trellis.saved_mappings").count == 2)
    let other = "Rufname,Sippe,Kennung,Talla,Foto\nCy,Ng,S3,41,x"
    let report = try await scene.students(other) { $0.mapping = .saved("escuela") }
    #expect(report.counts.created == 1)
    #expect(report.notices.contains { $0.code == "mapping.saved" })
    let error = try await #require(throws: ImportError.self) {
      try await scene.students(other) { $0.mapping = .saved("escuelas") }
    }
    #expect(error.code == "mapping.not_found" && error.hint == "Did you mean escuela?")
  }
}
