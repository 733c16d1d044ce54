import Database
import Support
import Testing

@testable import Programs

extension ImportScene {
  var imports: Imports {
    Imports(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon(of: today))
  }

  @discardableResult
  func undo(
    _ report: ImportReport, dryRun: Bool = false, tenant: Tenant.ID? = nil
  ) async throws -> UndoReport {
    let id = try #require(report.id)
    return try await imports.undo(
      "\(id)",
      UndoRequest(tenant: tenant ?? test.riverside, actor: "Rosa", isDryRun: dryRun))
  }

  /// The same scene in the neighbouring tenant.
  var twin: TwinScene { TwinScene(scene: self) }

  /// Everything that rosters write, without identifiers and times, of one tenant.
  func state(of tenant: Tenant.ID? = nil) async throws -> [String] {
    try await texts(
      """
      SELECT 'person ' || (to_jsonb(p) - '{tenant_id,person_id,created_at,created_by}'::text[])::text
               COLLATE "C" AS line
        FROM trellis.people p
       UNION ALL
      SELECT 'enrollment ' || \(Self.name("p")) || (to_jsonb(e)
               - '{tenant_id,program_id,person_id,created_at,created_by}'::text[])::text
        FROM trellis.enrollments e JOIN trellis.people p USING (person_id)
       UNION ALL
      SELECT 'guardian ' || \(Self.name("p")) || \(Self.name("g")) || (to_jsonb(k)
               - '{tenant_id,student_id,guardian_id,created_at,created_by}'::text[])::text
        FROM trellis.student_guardians k
        JOIN trellis.people p ON p.person_id = k.student_id
        JOIN trellis.people g ON g.person_id = k.guardian_id
       UNION ALL
      SELECT 'teacher ' || \(Self.name("p")) || \(Self.name("g")) || concat_ws(' ', k.from_on, k.to_on)
        FROM trellis.student_teachers k
        JOIN trellis.people p ON p.person_id = k.student_id
        JOIN trellis.people g ON g.person_id = k.teacher_id
       UNION ALL
      SELECT 'event ' || \(Self.name("p")) || v.status || ' ' || v.ready
        FROM (SELECT DISTINCT ON (person_id) * FROM trellis.enrollment_history
               ORDER BY person_id, effective_on DESC, entered_at DESC, event_id DESC) v
        JOIN trellis.people p USING (person_id)
       ORDER BY line
      """, of: tenant)
  }

  /// The rows that only one of two states has.
  func differences(from other: [String]) async throws -> [String] {
    let mine = try await state()
    return mine.filter { !other.contains($0) }.map { "+ \($0)" }
      + other.filter { !mine.contains($0) }.map { "- \($0)" }
  }

  private static func name(_ row: SQL) -> SQL {
    "concat_ws(' ', \(row).role, \(row).external_id, \(row).name_key, \(row).email, '')"
  }
}

/// The neighbouring tenant, to which other things happen from the same start.
struct TwinScene {
  let scene: ImportScene

  @discardableResult
  func students(_ text: String) async throws -> ImportReport {
    try await scene.run(StudentImport(into: scene.neighbour), text) { request in
      request = ImportRequest(
        tenant: scene.test.hillcrest, actor: "coordinator", today: request.today)
    }
  }

  func goals() async throws {
    _ = try await scene.run(GoalImport(), ImportScene.goals) { request in
      request = ImportRequest(
        tenant: scene.test.hillcrest, actor: "coordinator", today: request.today)
    }
  }

  func state() async throws -> [String] {
    try await scene.state(of: scene.test.hillcrest)
  }
}
