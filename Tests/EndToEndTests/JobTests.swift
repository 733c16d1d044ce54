import Database
import Foundation
import JSON
import Jobs
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("Jobs through the built program")
struct JobTests {
  @Test("Jobs are listed, shown, cancelled, tried again, done and forgotten")
  func life() async throws {
    let trellis = try Binary()
    let made = try await trellis.run("tenant", "create", "north", "--name", "North")
    #expect(made.status == 0, "\(made.err)")
    let ids = try await enqueue(3, in: trellis)
    let first = String(ids[0])

    let list = try await trellis.run("job", "list", "--json", "--limit", "2")
    #expect(list.status == 0, "\(list.err)")
    #expect(try list.document()["total"] as? Int == 3)
    let items = try #require(try list.document()["items"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == [String(ids[2]), String(ids[1])])
    #expect(items.first?["state"] as? String == "available")
    #expect(items.first?["tenant"] as? String == "north")

    let cancelled = try await trellis.run("job", "cancel", first)
    #expect(cancelled.status == 0, "\(cancelled.err)")
    #expect(cancelled.err.contains("To undo: trellis job retry"))
    #expect(try await trellis.run("job", "cancel", first).status == 5)
    #expect(try await trellis.run("jobs", "retry", "--state", "cancelled", "--dry-run").status == 0)
    #expect(try await state(of: first, in: trellis) == "cancelled")
    #expect(try await trellis.run("jobs", "retry", first).status == 0)
    #expect(try await state(of: first, in: trellis) == "available")

    // Nobody knows the kind, so it fails and is tried again later.
    let worker = try await trellis.run("worker", "--drain")
    #expect(worker.status == 0, "\(worker.err)")
    let shown = try await trellis.run("job", "show", first, "--json").document()
    #expect(shown["state"] as? String == "scheduled")
    #expect((shown["attempts"] as? [[String: Any]])?.first?["outcome"] as? String == "retried")
    #expect(shown["arguments"] as? [String: Int] == ["n": 0])

    #expect(try await trellis.run("job", "cancel", "--kind", "probe").status == 0)
    #expect(try await trellis.run("job", "discard", "--state", "cancelled").status == 64)
    let gone = try await trellis.run("job", "discard", "--state", "cancelled", "--confirm", "3")
    #expect(gone.status == 0, "\(gone.err)")
    #expect(try await trellis.run("job", "list", "--json").document()["total"] as? Int == 0)
    try await trellis.remove()
  }

  @Test("Queues stand still and go on; what cannot be is refused by its code")
  func queuesAndRefusals() async throws {
    let trellis = try Binary()
    #expect(try await trellis.run("tenant", "create", "north", "--name", "North").status == 0)
    let paused = try await trellis.run("job", "pause", "mail")
    #expect(paused.err.contains("To undo: trellis job resume mail"))
    #expect(try await trellis.run("job", "stats").err.contains("'mail' stands still"))
    #expect(try await trellis.run("job", "resume", "mail").status == 0)
    #expect(
      try await trellis.run("job", "prune", "--dry-run", "--json").document()["pruned"] as? Int == 0
    )
    #expect(try await trellis.run("job", "show", "99").status == 3)
    #expect(try await trellis.run("job", "retry").status == 64)
    #expect(try await trellis.run("worker", "--lease", "0").status == 64)
    #expect(try await trellis.run("worker", "--queues", ",").status == 64)
    try await trellis.remove()
  }

  @Test("A worker serves its figures, and ends with 0 when asked to stop")
  func metricsAndTerm() async throws {
    let trellis = try Binary()
    #expect(try await trellis.run("tenant", "create", "north", "--name", "North").status == 0)
    let running = try trellis.begin(["worker", "--metrics-port", "0", "--grace", "2"])
    let url = try await address(in: running.err)
    let (body, _) = try await URLSession.shared.data(from: url)
    let page = String(decoding: body, as: UTF8.self)
    #expect(page.contains("# TYPE trellis_worker_claim_seconds histogram\n"))
    #expect(page.contains("trellis_worker_running 0\n"))
    running.process.terminate()
    let answer = try await trellis.ended(running)
    #expect(answer.status == 0, "\(answer.err)")
    #expect(answer.out.isEmpty)
    try await trellis.remove()
  }

  private func enqueue(_ count: Int, in trellis: Binary) async throws -> [Int64] {
    let url = try await trellis.run("db", "url").out.trimmingCharacters(in: .newlines)
    let pool = Pool(ConnectionTarget(url: url))
    let found = try await pool.control(readOnly: true) { tx in
      try tx.one(Query<ID<TenantScope>>("SELECT tenant_id FROM tenants"))
    }
    return try await pool.tenant(found) { tx in
      try JobQueue.enqueue(
        (0..<count).map { JobRequest(kind: "probe", arguments: ["n": .integer(Int64($0))]) }, in: tx
      )
    }.compactMap { $0 }
  }

  private func state(of job: String, in trellis: Binary) async throws -> String? {
    try await trellis.run("job", "show", job, "--json").document()["state"] as? String
  }

  /// Where the figures are, as the log says once they are.
  private func address(in log: String) async throws -> URL {
    for _ in 0..<600 {
      let text = try String(contentsOfFile: log, encoding: .utf8)
      if let start = text.firstRange(of: "url=http"), text[start.lowerBound...].contains("/metrics")
      {
        let rest = text[start.lowerBound...].dropFirst("url=".count)
        return try #require(URL(string: String(rest.prefix { !$0.isWhitespace })))
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw CancellationError()
  }
}
