import Database
import Programs
import Support
import Tabular
import Testing

@Suite("Setting fields of many people at once", .tenant)
struct MemberSettingTests {
  private let roster = """
    external_id,given_name,family_name,grade,site,goals,languages,availability,consent_until,notes
    S1,Ana,López,9,Lincoln,arts,es,Mon 15-17,2027-06-30,kind
    S2,Bo,Li,10,Lincoln,arts,en,Mon 15-17,,
    """

  private func set(
    _ ids: [String], _ columns: [(name: String, cell: String)], _ scene: ImportScene,
    _ setting: MemberSetting = MemberSetting(), isDryRun: Bool = false
  ) async throws -> ImportReport {
    var request = scene.request
    request.isDryRun = isDryRun
    let imports = Imports(
      database: scene.test.database, ids: scene.test.identifiers,
      clock: FixedClock.noon(of: scene.today))
    return try await imports.run(
      StudentImport(into: scene.program, setting: setting),
      MemberSetting.file(named: "student set", ids: ids, columns: columns), request)
  }

  private func changes(_ report: ImportReport) -> [String] {
    report.changes.map { "\($0.key) \($0.field): \($0.old ?? "-") -> \($0.new ?? "-")" }
  }

  @Test("Values are set for all, told field by field, and change who is ready")
  func sets() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let columns = [(name: "consent_on", cell: "2026-09-01"), (name: "grade", cell: "10")]
    let dry = try await set(["S1", "S2"], columns, scene, isDryRun: true)
    let report = try await set(["S1", "S2"], columns, scene)
    #expect(
      changes(report) == [
        "S1 consent_on: - -> 2026-09-01", "S1 grade: 9 -> 10", "S2 consent_on: - -> 2026-09-01",
      ])
    #expect(dry.changes == report.changes && !dry.isApplied && report.isApplied)
    #expect(report.tally == "0 created, 2 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(
      try await scene.texts(
        """
        SELECT p.external_id FROM trellis.enrollment_history v
          JOIN trellis.people p USING (tenant_id, person_id) WHERE v.ready ORDER BY 1
        """) == ["S1", "S2"])
    #expect(try await set(["S1", "S2"], columns, scene).counts.unchanged == 2)
    #expect(
      try await scene.texts("SELECT kind || ' ' || file_name FROM trellis.imports ORDER BY 1")
        .filter { $0.contains("set") } == ["students student set", "students student set"])
  }

  @Test("A priority is kept with its reason, and taken back without one")
  func priority() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let reason = MemberSetting(priorityReason: "moved twice")
    let report = try await set(["S1"], [("priority", "2")], scene, reason)
    #expect(
      changes(report) == ["S1 priority: 0 -> 2", "S1 priority_reason: - -> moved twice"])
    // A roster leaves it alone.
    _ = try await scene.students("external_id,priority,grade\nS1,3,11")
    let stored: SQL = """
      SELECT priority::text || coalesce(priority_reason, '') FROM trellis.enrollments ORDER BY 1
      """
    #expect(try await scene.texts(stored) == ["0", "2moved twice"])
    _ = try await set(["S1"], [("priority", "0")], scene)
    #expect(try await scene.texts(stored) == ["0", "0"])
  }

  @Test("Cleared fields are emptied, dates, texts and lists alike")
  func clears() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let report = try await set(
      ["S1"], [("notes", ""), ("goals", ""), ("consent_until", ""), ("languages", "")],
      scene,
      MemberSetting(cleared: ["notes", "goals", "consent_until", "languages"]))
    #expect(
      changes(report) == [
        "S1 consent_until: 2027-06-30 -> -", "S1 goals: arts -> -", "S1 languages: es -> -",
        "S1 notes: kind -> -",
      ])
    #expect(report.counts.updated == 1)
  }

  @Test("A bad value or an unknown person stops all of it, with the import's own codes")
  func refusals() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    let before = try await scene.versions()
    let bad = try await set(["S1", "S2"], [("consent_on", "2026-02-30"), ("grade", "9")], scene)
    #expect(Set(bad.errors.map(\.code)) == ["date.invalid"] && bad.counts.rejected == 2)
    let goal = try await set(["S1"], [("goals", "stem.computng")], scene)
    #expect(goal.errors.map(\.code) == ["goal.unknown"])
    let unknown = try await set(["S1", "S9"], [("grade", "10")], scene)
    #expect(unknown.errors.map(\.code) == ["student.not_found"] && !unknown.isApplied)
    #expect(try await scene.versions() == before)
  }

  @Test("Ids come from a roster's columns, a workbook's likewise, or one on each line")
  func lists() throws {
    func ids(_ text: String) throws -> [String] {
      try IDList(
        TabularFile(name: "list", bytes: Array(text.utf8)), in: StudentColumn.externalID
      ).ids
    }
    #expect(
      try ids("Name,SIS number,consent_on\nAna,S1,03/04/2026\nBo,S2,\nAna,S1,") == ["S1", "S2"])
    #expect(try ids("S1\nS2\nS1\n") == ["S1", "S2"])
    #expect(try ids("S1\n") == ["S1"])
    #expect(throws: ImportError.self) { _ = try ids("Name,Grade\nAna,9") }
  }

  @Test("The ids that are like an unknown one are known, and whose ids they are")
  func known() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster)
    _ = try await scene.students("external_id,given_name,family_name\nS1,Cy,Ng") {
      $0.idSource = "north"
    }
    let known = KnownIDs(database: scene.test.database)
    let (program, tenant) = (scene.program.id, scene.test.riverside)
    #expect(
      try await known.nearest(to: "s3", .student, in: program, tenant: tenant) == ["S1", "S2"])
    #expect(
      try await known.sources(of: ["S1"], .student, in: program, tenant: tenant) == ["", "north"])
  }
}
