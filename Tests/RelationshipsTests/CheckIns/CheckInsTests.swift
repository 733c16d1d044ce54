import CivilTime
import Database
import Matching
import Programs
import Relationships
import Support
import Testing

@Suite("Single check-ins", .tenant)
struct CheckInsTests {
  /// S1 and M1 are matched from 2026-09-07 on, in a program of Chicago.
  private func scene() async throws -> ImportScene {
    let scene = try await ImportScene.make()
    _ = try await scene.students("external_id,given_name,family_name\nS1,Ana,López")
    _ = try await scene.mentors("external_id,given_name,family_name,capacity\nM1,Ada,Byron,2")
    let (tenant, program) = (scene.test.riverside, scene.program.id)
    let id: Match.ID = scene.test.identifiers.next()
    try await scene.test.database.tenant(tenant) { tx in
      _ = try tx.execute(
        """
        INSERT INTO trellis.matches (
          tenant_id, match_id, program_id, student_id, mentor_id, started_on, created_at,
          created_by)
        SELECT \(tenant), \(id), \(program), s.person_id, m.person_id, '2026-09-07', '2026-09-01',
               'test'
          FROM trellis.people s CROSS JOIN trellis.people m
         WHERE s.external_id = 'S1' AND m.external_id = 'M1'
        """)
    }
    return scene
  }

  private func checkIns(_ scene: ImportScene, at hour: Int = 12) -> CheckIns {
    let noon = FixedClock.noon(of: scene.today).now().microsecondsSince1970
    return CheckIns(
      database: scene.test.database, ids: scene.test.identifiers,
      clock: .fixed(
        at: Instant(microsecondsSince1970: noon + Int64(hour - 12) * 3_600_000_000)))
  }

  private func add(
    _ scene: ImportScene, _ time: String, _ more: [CheckInColumn: String] = [:]
  ) async throws -> ImportReport {
    let cells: [CheckInColumn: String] = [.student: "S1", .mentor: "M1", .occurredAt: time]
    return try await checkIns(scene).add(
      cells.merging(more) { $1 }, to: scene.program, scene.request)
  }

  private func listed(_ scene: ImportScene, of tenant: Tenant.ID? = nil) async throws -> [CheckIn] {
    try await checkIns(scene).all(
      of: scene.program.id, tenant: tenant ?? scene.test.riverside, student: nil, from: nil,
      to: nil)
  }

  @Test("A Sunday call at 23:30 is Sunday's, also on the night when clocks change")
  func localDays() async throws {
    let scene = try await scene()
    let times = [
      ("2026-09-13 23:30", "2026-09-13", "2026-09-14T04:30:00Z"),
      ("2026-10-05T04:59:59Z", "2026-10-04", "2026-10-05T04:59:59Z"),
      ("2026-11-01 01:30", "2026-11-01", "2026-11-01T06:30:00Z"),
      ("2026-11-01 23:30", "2026-11-01", "2026-11-02T05:30:00Z"),
    ]
    for time in times { #expect(try await add(scene, time.0).complaints == []) }
    let found = try await listed(scene)
    #expect(found.map(\.occurredOn.description) == times.map(\.1))
    #expect(found.map(\.occurredAt?.description) == times.map(\.2))
    #expect(try await listed(scene, of: scene.test.hillcrest).isEmpty)
  }

  @Test("A local time that the clocks skip is refused, and nothing is written")
  func skippedTime() async throws {
    let scene = try await scene()
    #expect(
      try await add(scene, "2027-03-14 02:30").complaints == ["2 occurred_at time.nonexistent"])
    #expect(try await listed(scene).isEmpty)
  }

  @Test("What was voided or confirmed later leaves what was known before as it was")
  func laterKnowledge() async throws {
    let scene = try await scene()
    let (riverside, program) = (scene.test.riverside, scene.program.id)
    for time in ["2026-09-08", "2026-09-15"] {
      _ = try await add(scene, time, [.loggedBy: "student"])
    }
    let consistency = Consistency(database: scene.test.database, clock: FixedClock.noon)
    let entered = FixedClock.noon(of: scene.today).now()
    func rates(by moment: Instant) async throws -> [Ratio?] {
      let report = try await consistency.report(
        of: program, tenant: riverside, asOf: scene.today, enteredBy: moment)
      return [report.items.first?.adherence, report.items.first?.twoSided]
    }
    let before = [Ratio(n: 2, of: 4), Ratio(n: 0, of: 4)]
    #expect(try await rates(by: entered) == before)

    let found = try await listed(scene)
    let (first, second) = (try #require(found.first).id, try #require(found.last).id)
    let later = checkIns(scene, at: 15)
    _ = try await later.void(
      "\(first)", of: program, tenant: riverside, reason: "wrong pair", by: "ada", dryRun: false)
    _ = try await later.confirm(
      "\(second)", of: program, tenant: riverside, by: "ada", dryRun: false)
    #expect(try await rates(by: entered) == before)
    let threeHours = Instant(
      microsecondsSince1970: entered.microsecondsSince1970 + 3 * 3_600_000_000)
    #expect(try await rates(by: threeHours) == [Ratio(n: 1, of: 4), Ratio(n: 1, of: 4)])
    #expect(try await listed(scene).map(\.voidReason) == [nil, "wrong pair"])
    await #expect(throws: CheckInError.alreadyVoided(reason: "wrong pair")) {
      try await later.confirm(
        "\(first)", of: program, tenant: riverside, by: "ada", dryRun: false)
    }
  }

  @Test("An imported confirmation counts from when the check-in was entered elsewhere")
  func importedConfirmation() async throws {
    let scene = try await scene()
    _ = try await add(
      scene, "2026-09-08",
      [.loggedBy: "mentor", .confirmed: "yes", .enteredAt: "2026-09-09T10:00:00Z"])
    let consistency = Consistency(database: scene.test.database, clock: FixedClock.noon)
    let report = try await consistency.report(
      of: scene.program.id, tenant: scene.test.riverside, asOf: scene.today,
      enteredBy: noon(try #require(Day("2026-09-10"))))
    #expect(report.items.first?.twoSided == Ratio(n: 1, of: 4))
  }
}
