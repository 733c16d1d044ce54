import Database
import Dispatch
import Programs
import Support
import Synchronization
import Tabular
import Testing

@Suite("Imports are whole or not at all", .tenant)
struct ImportAtomicityTests {
  private static let roster =
    "external_id,given_name,family_name,grade\n"
    + (1...25_000).map { "S\($0),Ana,López,9\n" }.joined()

  private func imports(_ scene: ImportScene) -> Imports {
    Imports(database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
  }

  private func start(
    _ scene: ImportScene, _ progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    let file = TabularFile(name: "students.csv", bytes: Array(Self.roster.utf8))
    return try await imports(scene).run(
      StudentImport(into: scene.program), file, scene.request, progress: progress)
  }

  @Test("An import that is interrupted leaves nothing behind")
  func interrupted() async throws {
    let scene = try await ImportScene.make()
    let (reached, continuation) = AsyncStream.makeStream(of: Void.self)
    // The import stands still, on its session's own thread, until it has been cancelled.
    let cancelled = DispatchSemaphore(value: 0)
    let task = Task {
      try await start(scene) { progress in
        guard progress.rows == 10_000 else { return }
        continuation.yield()
        cancelled.wait()
      }
    }
    for await _ in reached { break }
    task.cancel()
    cancelled.signal()
    let error = await #expect(throws: DatabaseError.self) { try await task.value }
    #expect(error?.kind == .cancelled)
    #expect(try await scene.versions() == [])
    #expect(try await scene.texts("SELECT kind FROM trellis.imports") == ["goals"])
  }

  @Test("Two imports of one file at once create everybody once")
  func twoAtOnce() async throws {
    let scene = try await ImportScene.make()
    async let first = start(scene)
    async let second = start(scene)
    let reports = try await [first, second]
    #expect(Set(reports.map(\.counts.created)) == [0, 25_000])
    #expect(Set(reports.map(\.counts.unchanged)) == [0, 25_000])
    #expect(
      try await scene.texts("SELECT count(*)::text FROM trellis.people") == ["25000"])
  }

  @Test("Progress tells rows and bytes, and every applied import is kept with file and counts")
  func history() async throws {
    let scene = try await ImportScene.make()
    let seen = Mutex<[ImportProgress]>([])
    let report = try await start(scene) { progress in seen.withLock { $0.append(progress) } }
    let steps = seen.withLock { $0 }
    #expect(steps.map(\.rows) == [10_000, 20_000])
    #expect(steps.allSatisfy { $0.bytes > 0 && $0.bytes <= $0.totalBytes })
    #expect(
      try await scene.texts(
        """
        SELECT concat_ws(' ', kind, file_name, length(file_sha256), mapping->'columns'->>'grade',
                 read, created, applied_by)
          FROM trellis.imports WHERE import_id = \(try #require(report.id))
        """) == ["students students.csv 64 grade 25000 25000 coordinator"])
  }
}
