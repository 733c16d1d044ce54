import Database
import Support
import Testing

@testable import Jobs

@Suite("The page of figures", .ownDatabase, .serialized)
struct MetricsPageTests {
  let scene: JobScene

  init() throws {
    scene = try JobScene()
  }

  @Test("Tells what waits, what was done and how the database is, and of nobody whose it is")
  func figures() async throws {
    try await scene.enqueueMany(3)
    let worker = scene.worker([ProbeHandler("done") { _ in }])
    _ = try await scene.enqueueOne("done")
    try await scene.test.arrange(
      "UPDATE trellis.jobs SET queue = 'elsewhere' WHERE kind = 'probe'")
    await worker.run()
    let lines = try await page(worker.metrics.counts)
    #expect(lines.contains("trellis_queue_up 1"))
    #expect(lines.contains(#"trellis_queue_jobs{queue="elsewhere",state="available"} 3"#))
    #expect(
      lines.contains(#"trellis_worker_outcomes_total{kind="done",outcome="completed"} 1"#))
    #expect(lines.contains { $0.hasPrefix(#"trellis_queue_ready_age_seconds{queue="elsewhere"}"#) })
    #expect(lines.contains { $0.hasPrefix("trellis_worker_claim_seconds_count ") })
    #expect(lines.contains("trellis_database_hidden_sessions 0"))
    #expect(!lines.contains { $0.contains("\(scene.tenant)") })
  }

  @Test("Warns of a transaction that has been open for long, and says where it cannot see")
  func longSnapshot() {
    let gauges = QueueGauges(
      depths: [], deadRowRatio: 0.25, oldestSnapshotSeconds: 61, hiddenSessionCount: 2)
    let lines = MetricsPage.text(WorkerCounts(), running: 0, gauges: gauges).split(separator: "\n")
    #expect(lines.contains("trellis_database_long_snapshot 1"))
    #expect(lines.contains("trellis_database_hidden_sessions 2"))
    #expect(lines.contains("trellis_queue_dead_row_ratio 0.25"))
    let away = MetricsPage.text(WorkerCounts(), running: 0, gauges: nil).split(separator: "\n")
    #expect(away.contains("trellis_queue_up 0"))
  }

  private func page(_ counts: WorkerCounts) async throws -> [String] {
    let gauges = try await QueueGauges.read(using: scene.test.database)
    return MetricsPage.text(counts, running: 0, gauges: gauges).split(separator: "\n")
      .map(String.init)
  }
}
