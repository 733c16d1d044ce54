import Database
import Programs
import Support
import Testing

@testable import Jobs
@testable import Reporting

@Suite("Runs of deliveries", .ownDatabase)
struct DeliveryRunTests {
  @Test("What an attempt left that gave its job back is not picked up at once, unless it was lost")
  func outlived() async throws {
    let scene = try MailScene()
    try await scene.enqueue([scene.mail("a")])
    let first = try #require(try await claim(scene))
    try await end(first, "returned", scene)
    let second = try #require(try await claim(scene))
    #expect(try await run(second, scene).outlived == [])
    try await scene.test.arrange(
      "UPDATE trellis.jobs SET lease_until = now() - interval '1 second' WHERE state = 'running'")
    _ = try await scene.test.database.worker { tx in try tx.all(.rescue) }
    try await scene.test.arrange("UPDATE trellis.jobs SET run_at = now() - interval '1 second'")
    let third = try #require(try await claim(scene))
    let run = try await run(third, scene)
    #expect(run.name == "job \(first.id)/3")
    #expect(run.outlived == ["job \(first.id)/2"])
  }

  private func run(_ job: RunningJob, _ scene: MailScene) async throws -> DeliveryRun {
    try await scene.test.database.tenant(job.tenant, readOnly: true) { tx in
      try DeliveryRun.of(job.id, lease: job.lease, in: tx)
    }
  }

  private func claim(_ scene: MailScene) async throws -> RunningJob? {
    let worker: ID<JobWorker> = scene.test.identifiers.next()
    let claimed = try await scene.test.database.worker { tx in
      try tx.all(.claim(1, from: DeliveryJob.queue, by: worker, leaseSeconds: 60))
    }
    return claimed.first.map { RunningJob($0, in: scene.test.database) }
  }

  private func end(_ job: RunningJob, _ outcome: String, _ scene: MailScene) async throws {
    let ending = JobEnding(job: job.held, outcome: outcome, error: nil, seconds: 0, factor: 1)
    _ = try await scene.test.database.worker { tx in try tx.all(.fail([ending])) }
  }
}
