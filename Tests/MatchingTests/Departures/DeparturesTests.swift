import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("Leaving in the middle of a match", .tenant)
struct DeparturesTests {
  private func published() async throws -> RoundScene {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.publish()
    return scene
  }

  private func withdraw(
    _ role: ParticipantRole, _ id: String, _ scene: RoundScene, on day: Int, dryRun: Bool = false
  ) async throws -> Departure {
    try await Departures(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon
    ).withdraw(
      role, id, from: scene.program, tenant: scene.tenant, on: scene.day(day), reason: "a new job",
      by: "Rosa", dryRun: dryRun)
  }

  private let closures: SQL = """
    SELECT concat_ws(' ', s.external_id, m.ended_on, m.closure_reason, c.ended_on, c.reason,
             c.void_reason)
      FROM trellis.matches m
      JOIN trellis.people s USING (tenant_id)
      JOIN trellis.match_closures c USING (tenant_id, match_id)
     WHERE s.person_id = m.student_id
     ORDER BY s.external_id, c.voided_at NULLS LAST
    """

  private let queue: SQL = """
    SELECT s.external_id || ' ' || r.requested_on || ' ' || r.reason
      FROM trellis.rematches r JOIN trellis.people s ON s.person_id = r.student_id ORDER BY 1
    """

  @Test("A mentor's matches end that day, and the students are queued; a dry run writes nothing")
  func mentor() async throws {
    let scene = try await published()
    try await scene.close("S3", on: scene.day(60), reason: .programEnded)
    let before = try await scene.versions()
    let rehearsed = try await withdraw(.mentor, "M2", scene, on: 5, dryRun: true)
    #expect(rehearsed.closed.map(\.student.externalID) == ["S2", "S3"])
    #expect(try await scene.versions() == before)

    let left = try await withdraw(.mentor, "M2", scene, on: 5)
    #expect(left.person.status == .withdrawn && left.person.openMatches == 0)
    #expect(left.closed.map(\.closureReason) == ["mentor_withdrew", "mentor_withdrew"])
    #expect(left.queued.map(\.externalID) == ["S2", "S3"])
    #expect(
      try await scene.imports.texts(closures) == [
        "S2 2026-10-11 mentor_withdrew 2026-10-11 mentor_withdrew",
        "S3 2026-10-11 mentor_withdrew 2026-12-05 program_ended ends earlier: mentor_withdrew",
        "S3 2026-10-11 mentor_withdrew 2026-10-11 mentor_withdrew",
      ])
    #expect(
      try await scene.imports.texts(queue)
        == ["S2 2026-10-11 mentor_withdrew", "S3 2026-10-11 mentor_withdrew"])
    #expect(try await scene.imports.texts(closures, of: scene.test.hillcrest) == [])
    await #expect(throws: EnrollmentError.alreadyIs(.withdrawn)) {
      try await withdraw(.mentor, "M2", scene, on: 6)
    }
  }

  @Test("A student's match ends by their own wish; nobody is queued")
  func student() async throws {
    let scene = try await published()
    let left = try await withdraw(.student, "S1", scene, on: 3)
    #expect(left.closed.map(\.closureReason) == ["student_withdrew"])
    #expect(left.queued == [])
    #expect(try await scene.imports.texts(queue) == [])
  }

  @Test("Nobody leaves before a match of theirs has begun, nor whom the program does not know")
  func refused() async throws {
    let scene = try await published()
    let before = try await scene.versions()
    await #expect(throws: MatchError.beforeStart(scene.today)) {
      try await withdraw(.mentor, "M1", scene, on: -1)
    }
    await #expect(throws: EnrollmentError.notFound(.mentor, "M9")) {
      try await withdraw(.mentor, "M9", scene, on: 1)
    }
    #expect(try await scene.versions() == before)
  }
}
