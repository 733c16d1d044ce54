import Database
import Support
import Testing

@testable import Programs

@Suite("Undoing imports of rosters", .tenant)
struct UndoImportTests {
  static let roster = """
    external_id,given_name,family_name,email,grade,guardian1_id,guardian1_name,teacher_name
    S1,Ana,López,ana@example.org,9,G1,Eva López,Tom Ray
    S2,Bo,Li,bo@example.org,9,G2,Ida Li,Tom Ray
    """

  @Test("A dry run counts as the real one does, and leaves every row as it is")
  func dryRun() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(Self.roster)
    let before = try await scene.versions()
    let dry = try await scene.undo(report, dryRun: true)
    #expect(try await scene.versions() == before)
    let real = try await scene.undo(report)
    #expect(dry.counts == real.counts)
    #expect(real.counts == UndoCounts(removed: 5, kept: 0, restored: 0, keptChanges: 0))
    #expect(
      real.created.map { "\($0.noun) \($0.removed)" } == ["guardian 2", "student 2", "teacher 1"])
    #expect(try await scene.versions() == [])
  }

  @Test("An import is undone once, and not by a neighbour")
  func once() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(Self.roster)
    await #expect(throws: ImportUndoError.self) {
      try await scene.undo(report, tenant: scene.test.hillcrest)
    }
    async let one = Result { try await scene.undo(report) }
    async let other = Result { try await scene.undo(report) }
    let results = await [one, other]
    #expect(results.filter { if case .success = $0 { true } else { false } }.count == 1)
    for case .failure(let error) in results {
      guard case .alreadyUndone(_, let undo)? = error as? ImportUndoError else {
        Issue.record(error)
        continue
      }
      #expect(undo.undoneBy == "Rosa")
    }
    let past = try await scene.imports.all(into: scene.program.id, of: scene.test.riverside)
    #expect(past.map(\.undo?.removed) == [5])
  }

  @Test("What a second import changed stays, is named, and goes back to the start with it")
  func secondImport() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(Self.roster)
    let before = try await scene.state()
    let first = try await scene.students("external_id,grade,notes\nS1,10,Moved\nS2,10,")
    let second = try await scene.students("external_id,grade\nS1,11")
    let undone = try await scene.undo(first)
    #expect(undone.counts == UndoCounts(removed: 0, kept: 0, restored: 2, keptChanges: 1))
    #expect(
      undone.kept == [
        KeptRow(
          entity: "enrollments", key: "S1", field: "grade", new: "10", found: "11",
          reason: "changed")
      ])
    let grades: SQL = """
      SELECT concat_ws(' ', p.external_id, e.grade, e.notes)
        FROM trellis.enrollments e JOIN trellis.people p USING (tenant_id, person_id) ORDER BY 1
      """
    #expect(try await scene.texts(grades) == ["S1 11", "S2 9"])
    try await scene.undo(second)
    #expect(try await scene.state() == before)
  }

  @Test("Whom a later import changed is kept whole, with guardians and teachers, and named")
  func editedSince() async throws {
    let scene = try await ImportScene.make()
    let first = try await scene.students(Self.roster)
    let second = try await scene.students("external_id,grade\nS1,11")
    let undone = try await scene.undo(first)
    let id = try #require(second.id)
    #expect(
      undone.kept.map { "\($0.entity) \($0.key) \($0.reason) \($0.found ?? "-")" } == [
        "student S1 edited \(id)", "guardian G1 linked S1", "teacher Tom Ray linked S1",
      ])
    #expect(undone.counts == UndoCounts(removed: 2, kept: 3, restored: 0, keptChanges: 0))
    #expect(
      try await scene.texts(
        "SELECT coalesce(external_id, family_name) FROM trellis.people ORDER BY 1")
        == ["G1", "Ray", "S1"])
  }

  @Test("Undone in the opposite order, two imports leave nothing")
  func oppositeOrder() async throws {
    let scene = try await ImportScene.make()
    let first = try await scene.students(Self.roster)
    let second = try await scene.students(
      "external_id,grade,consent_on,goals,languages,availability\nS1,11,2026-08-01,arts,en,Mon 15-17"
    )
    try await scene.undo(second)
    let undone = try await scene.undo(first)
    #expect(undone.kept == [])
    #expect(try await scene.versions() == [])
  }

  @Test("Whoever was held or withdrawn since is kept")
  func heldSince() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(Self.roster)
    let enrollments = Enrollments(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    _ = try await enrollments.set(
      .onHold, .student, "S2", of: scene.program, tenant: scene.test.riverside, on: scene.today,
      reason: nil, by: "Rosa", dryRun: false)
    let undone = try await scene.undo(report)
    #expect(
      undone.kept.map { "\($0.key) \($0.reason)" } == ["S2 status", "G2 linked", "Tom Ray linked"])
  }

  @Test("An undo lifts no guardian's block, whoever made it")
  func blocks() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(Self.roster)
    let report = try await scene.students(
      """
      external_id,given_name,family_name,guardian1_id,guardian1_name,guardian1_may_receive
      S1,,,G1,Eva López,blocked
      S3,Cy,Ng,G3,Uli Ng,blocked
      S4,Di,Ok,G4,Oz Ok,
      """)
    try await scene.test.database.tenant(scene.test.riverside) { [scene] tx in
      try tx.execute(
        """
        UPDATE trellis.student_guardians k SET may_receive = 'blocked'
          FROM trellis.people p
         WHERE k.tenant_id = \(scene.test.riverside) AND p.person_id = k.guardian_id
           AND p.external_id = 'G4'
        """)
    }
    let undone = try await scene.undo(report)
    #expect(
      undone.kept.map { "\($0.entity) \($0.key) \($0.reason)" } == [
        "student S3 blocked", "student S4 blocked", "guardian G3 linked", "guardian G4 linked",
        "student_guardians S1 G1 blocked",
      ])
    #expect(
      try await scene.texts(
        """
        SELECT g.external_id FROM trellis.student_guardians k
          JOIN trellis.people g ON g.person_id = k.guardian_id
         WHERE k.may_receive = 'blocked' ORDER BY 1
        """) == ["G1", "G3", "G4"])
  }

  @Test("Somebody known who joined a program leaves it again, and stays known")
  func joined() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(Self.roster)
    let before = try await scene.state()
    let programs = ProgramRegister(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let spring = programs.draft(
      slug: try #require(Slug("spring")), name: "Spring", timeZone: "America/Chicago",
      startsOn: scene.today)
    try await programs.create(spring, of: scene.test.riverside, by: "test", dryRun: false)
    var other = scene
    other.program = spring
    let report = try await other.students(
      "external_id,given_name,family_name,grade,teacher_name\nS1,,,9,Uma Iyer\nS5,Ed,Fox,9,")
    let undone = try await scene.undo(report)
    #expect(undone.counts == UndoCounts(removed: 3, kept: 0, restored: 1, keptChanges: 0))
    #expect(try await scene.state() == before)
  }

  @Test("The beginning of an identifier is enough, if only one has it")
  func prefixes() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(Self.roster)
    let id = try #require(report.id).description
    let found = try await scene.imports.show(
      String(id.dropLast(4)).uppercased(), of: scene.test.riverside, limit: nil)
    #expect(found.past.id == report.id)
    #expect(
      found.created.map { "\($0.count) \($0.role)" } == ["2 guardian", "2 student", "1 teacher"])
    for words in ["", "nothing", "\(id)0"] {
      await #expect(throws: ImportUndoError.self) {
        try await scene.imports.show(words, of: scene.test.riverside, limit: nil)
      }
    }
  }

  @Test("What an import changed is shown field by field, lists as a file has them")
  func shown() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(Self.roster)
    let report = try await scene.students(
      "external_id,given_name,goals,email\nS1,Anna,arts;stem,bo@example.org")
    let all = try await scene.imports.show(
      "\(try #require(report.id))", of: scene.test.riverside, limit: nil)
    #expect(
      all.changes.map { "\($0.key) \($0.field ?? "-"): \($0.old ?? "-") -> \($0.new ?? "-")" } == [
        "S1 given_name: Ana -> Anna", "S1 email: ana@example.org -> bo@example.org",
        "S1 goals: - -> arts;stem",
      ])
    let some = try await scene.imports.show(
      "\(try #require(report.id))", of: scene.test.riverside, limit: 1)
    #expect(some.changes.count == 1)
    #expect(some.changeCount == 3)
    #expect(some.lines.last == "  and 2 more; --json lists all.")
  }

  @Test("The very same file again is a notice that names who imported it, until that is undone")
  func sameFile() async throws {
    let scene = try await ImportScene.make()
    let first = try await scene.students(Self.roster)
    #expect(!first.notices.map(\.code).contains("file.repeated"))
    let second = try await scene.students(Self.roster) { $0.isDryRun = true }
    let notice = try #require(second.notices.first { $0.code == "file.repeated" })
    #expect(notice.message == "coordinator imported this very file at 2026-10-06T12:00:00Z")
    #expect(notice.hint.contains("\(try #require(first.id))"))
    try await scene.undo(first)
    let third = try await scene.students(Self.roster)
    #expect(!third.notices.map(\.code).contains("file.repeated"))
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () async throws -> Success) async {
    do {
      self = .success(try await body())
    } catch {
      self = .failure(error)
    }
  }
}
