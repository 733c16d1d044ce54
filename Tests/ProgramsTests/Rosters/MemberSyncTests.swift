import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Withdrawing whom a roster no longer names", .tenant)
struct MemberSyncTests {
  private let head = "external_id,given_name,family_name\n"
  private let statuses: SQL = """
    SELECT concat_ws(' ', p.external_id, e.status)
      FROM trellis.people p JOIN trellis.enrollments e USING (tenant_id, person_id)
     WHERE e.role = 'student' ORDER BY p.id_source, p.external_id
    """

  private func roster(_ numbers: ClosedRange<Int>) -> String {
    head + numbers.map { "S\($0 + 100),Ana,López\n" }.joined()
  }

  @Test("Absent people are withdrawn, with the import as the reason, and nobody else is")
  func withdraws() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster(1...20))
    _ = try await scene.students("external_id,given_name,family_name\n1001,Bo,Li") {
      $0.idSource = "lincoln"
    }
    _ = try await scene.mentors(head + "M1,Ada,Byron")
    let left = try await scene.students(roster(1...18))
    #expect(left.counts.absent == 2 && left.withdrawnCount == nil)
    let rehearsal = try await scene.students(roster(1...18)) {
      $0.sync = ImportRequest.Sync()
      $0.isDryRun = true
    }
    #expect(rehearsal.withdrawn.map(\.externalID) == ["S119", "S120"])
    #expect(try await scene.texts(statuses).contains("S119 enrolled"))
    let report = try await scene.students(roster(1...18)) { $0.sync = ImportRequest.Sync() }
    #expect(report.isApplied && report.withdrawnCount == 2 && report.refusals == [])
    let now = try await scene.texts(statuses)
    #expect(now.filter { $0.hasSuffix("withdrawn") } == ["S119 withdrawn", "S120 withdrawn"])
    #expect(now.count == 21)
    let id = try #require(report.id)
    #expect(
      try await scene.texts(
        """
        SELECT concat_ws(' ', p.external_id, v.ready, v.effective_on, v.reason)
          FROM trellis.enrollment_events v JOIN trellis.people p USING (tenant_id, person_id)
         WHERE v.status = 'withdrawn' ORDER BY 1
        """) == [
          "S119 f 2026-10-06 absent from file.csv (import \(id))",
          "S120 f 2026-10-06 absent from file.csv (import \(id))",
        ])
    let mentors: SQL = "SELECT status FROM trellis.enrollments WHERE role = 'mentor'"
    #expect(try await scene.texts(mentors) == ["enrolled"])
    let again = try await scene.students(roster(1...18)) { $0.sync = ImportRequest.Sync() }
    #expect(again.withdrawnCount == 0 && again.counts.absent == 0)
  }

  @Test("More than a tenth is refused unless so many are allowed, and the numbers are told")
  func limit() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster(1...20))
    let refused = try await scene.students(roster(1...17)) { $0.sync = ImportRequest.Sync() }
    #expect(refused.refusals.map(\.code) == ["sync.too_many"])
    #expect(!refused.isApplied)
    #expect(refused.refusals.first?.message.hasPrefix("3 of 20 enrolled students") == true)
    #expect(refused.refusals.first?.hint.contains("--allow-absent 3") == true)
    let allowed = try await scene.students(roster(1...17)) {
      $0.sync = ImportRequest.Sync(allowedAbsent: 3)
    }
    #expect(allowed.isApplied && allowed.withdrawnCount == 3)
    let fewer = try await scene.students(roster(1...16)) {
      $0.sync = ImportRequest.Sync(allowedAbsent: 0)
    }
    #expect(fewer.refusals.map(\.code) == ["sync.too_many"])
    #expect(try await scene.texts(statuses).filter { $0.hasSuffix("withdrawn") }.count == 3)
  }

  @Test("Somebody with an open match stays until it is closed, and all of it waits for that")
  func matched() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster(1...20))
    _ = try await scene.mentors(head + "M1,Ada,Byron")
    let (tenant, match): (Tenant.ID, ID<MemberSyncTests>) = (
      scene.test.riverside, scene.test.identifiers.next()
    )
    try await scene.test.database.tenant(tenant) { [program = scene.program.id] tx in
      try tx.execute(
        """
        INSERT INTO trellis.matches (
          tenant_id, match_id, program_id, student_id, mentor_id, started_on, created_at,
          created_by)
        SELECT \(tenant), \(match), \(program), s.person_id, m.person_id, '2026-09-07', now(),
               'test'
          FROM trellis.people s CROSS JOIN trellis.people m
         WHERE s.external_id = 'S120' AND m.external_id = 'M1'
        """)
    }
    let report = try await scene.students(roster(1...18)) { $0.sync = ImportRequest.Sync() }
    #expect(report.refusals.map(\.code) == ["sync.matched"])
    #expect(report.refusals.first?.message.hasSuffix("an open match: S120") == true)
    #expect(report.withdrawn.map(\.isMatched) == [false, true])
    #expect(try await scene.texts(statuses).filter { $0.hasSuffix("withdrawn") } == [])
  }

  @Test("Rows that do not tell whom they mean keep everybody in")
  func unclear() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster(1...20))
    let report = try await scene.students(roster(1...19) + "1.00E+05,Bo,Li\n") {
      $0.sync = ImportRequest.Sync()
      $0.skipsBadRows = true
    }
    #expect(report.refusals.map(\.code) == ["sync.unclear"])
    #expect(!report.isApplied)
  }

  @Test("A row that is rejected still shows that its person is there")
  func rejectedRows() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(roster(1...20))
    let report = try await scene.students(
      roster(1...19).replacing("family_name\n", with: "family_name,grade\n")
        .replacing("López\n", with: "López,9\n") + "S120,Bo,Li,hat\n"
    ) {
      $0.sync = ImportRequest.Sync()
      $0.skipsBadRows = true
    }
    #expect(report.withdrawnCount == 0 && report.isApplied && report.counts.rejected == 1)
  }
}
