import CivilTime
import Database
import Foundation
import Matching
import Programs
import Support
import Testing

@testable import Jobs
@testable import Reporting

@Suite("Reports that are made by jobs", .ownDatabase)
struct ReportOrdersTests {
  private func withScene(
    partSize: Int = 1, _ body: (OrderScene) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(try await OrderScene(into: folder, partSize: partSize))
  }

  /// Which file is which: one that was made again is another, whatever its bytes.
  private func identities(in folder: String) throws -> [String: UInt64] {
    var numbers: [String: UInt64] = [:]
    for name in try contents(of: folder).keys where name != "manifest.json" {
      numbers[name] =
        try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.systemFileNumber]
        as? UInt64
    }
    return numbers
  }

  @Test("Made part by part, a batch is the same to the last byte as one made at a stroke")
  func sameBytes() async throws {
    try await withScene { scene in
      let id = try await scene.place()
      try await scene.drain()
      let job = try await scene.job(id)
      #expect(job.state == .completed, "\(job.lastError ?? "")")
      #expect(job.progress == JobProgress(done: 3, total: 3))
      let manifest = try Manifest.read(from: scene.out)
      #expect(manifest.files.map(\.recipient) == ["G1", "G1", "G2", "G2", "G3", "G3"])
      let direct = try await scene.direct(into: "\(scene.folder)/direct")
      #expect(direct == manifest)
      #expect(try contents(of: scene.out) == contents(of: "\(scene.folder)/direct"))
    }
  }

  @Test("The same order again makes no file anew and is the same edition")
  func again() async throws {
    try await withScene { scene in
      _ = try await scene.place()
      try await scene.drain()
      let (files, before) = (try contents(of: scene.out), try identities(in: scene.out))
      let id = try await scene.place()
      try await scene.drain()
      #expect(try await scene.job(id).state == .completed)
      #expect(try contents(of: scene.out) == files)
      #expect(try identities(in: scene.out) == before)
    }
  }

  @Test(
    "A part that a worker lost is made by another, and what the first does late changes nothing")
  func zombie() async throws {
    try await withScene { scene in
      let id = try await scene.place()
      try await scene.run(try #require(try await scene.claim()))
      let zombie = try #require(try await scene.claim())
      #expect(zombie.kind == ReportOrders.partKind)
      try await scene.loseLeases()
      try await scene.drain()
      #expect(try await scene.job(id).state == .completed)
      let files = try contents(of: scene.out)
      await #expect(throws: (any Error).self) { try await scene.run(zombie) }
      #expect(try contents(of: scene.out) == files)
    }
  }

  @Test("While somebody may still write what an older plan says, no other plan is begun")
  func olderPlan() async throws {
    try await withScene { scene in
      let id = try await scene.place()
      try await scene.run(try #require(try await scene.claim()))
      let first = try #require(FolderClaim.read(in: scene.out))
      let part = BatchPart(claim: first, job: id + 1, lease: 1, name: "0")
      var zombie: BatchFolder? = try BatchFolder(scene.out, for: part)
      try Data("half".utf8).write(to: URL(filePath: "\(scene.out)/.a.html.\(part.mark).tmp"))
      try await scene.scene.imports.test.arrange("DELETE FROM trellis.report_batches")
      try await scene.run(try #require(try await scene.claim(ReportOrders.kind)))
      #expect(FolderClaim.read(in: scene.out) == first)
      #expect(try await scene.job(id).state == .scheduled)

      #expect(zombie?.path == scene.out)
      zombie = nil
      try await scene.drain()
      #expect(try await scene.job(id).state == .completed)
      #expect(throws: BatchError.folderUnclaimed(scene.out)) {
        try BatchFolder(scene.out, for: part)
      }
      let direct = try await scene.direct(into: "\(scene.folder)/direct")
      #expect(try Manifest.read(from: scene.out) == direct)
      #expect(try ReportVerification(of: scene.out).findings == [])
      let names = try contents(of: scene.out).keys
      #expect(!names.contains { $0.hasSuffix(".tmp") })
    }
  }

  @Test("A batch that is cancelled stops with its parts, and the folder is free again")
  func cancelled() async throws {
    try await withScene { scene in
      let id = try await scene.place()
      try await scene.run(try #require(try await scene.claim()))
      await #expect(throws: BatchError.folderTaken(scene.out)) {
        try await scene.direct(into: scene.out)
      }
      let stopped = try await scene.cancel(id)
      #expect(stopped.count == 4 && stopped.values.allSatisfy { $0 == .cancelled })
      #expect(try await scene.claim() == nil)
      _ = try await scene.direct(into: scene.out)
      #expect(try ReportVerification(of: scene.out).findings == [])
    }
  }

  @Test("Somebody who is blocked while the batch is made gets no letter")
  func blocked() async throws {
    try await withScene { scene in
      let id = try await scene.place()
      try await scene.run(try #require(try await scene.claim()))
      try await scene.scene.imports.test.arrange(
        """
        UPDATE trellis.student_guardians g SET may_receive = 'blocked'
          FROM trellis.people p
         WHERE g.tenant_id = \(scene.tenant) AND p.tenant_id = \(scene.tenant)
           AND p.person_id = g.guardian_id AND p.external_id = 'G2'
        """)
      try await scene.drain()
      #expect(try await scene.job(id).state == .completed)
      let manifest = try Manifest.read(from: scene.out)
      #expect(Set(manifest.files.map(\.recipient)) == ["G1", "G3"])
      #expect(try ReportVerification(of: scene.out).findings == [])
    }
  }

  @Test("Where a part is given up the batch ends with the reason; tried again, it is made")
  func givenUp() async throws {
    try await withScene { scene in
      let id = try await scene.place()
      try await scene.run(try #require(try await scene.claim()))
      try await scene.scene.imports.test.arrange(
        """
        UPDATE trellis.jobs SET state = 'discarded', finished_at = now(), last_error = 'no font'
         WHERE tenant_id = \(scene.tenant) AND kind = 'report.chunk' AND arguments @> '{"first":1}'
        """)
      try await scene.drain()
      let job = try await scene.job(id)
      #expect(job.state == .discarded)
      #expect(job.lastError == "letters 2 to 2 were given up: no font")
      let retried = try await scene.database.tenant(scene.tenant) { tx in
        try JobQueue.retry([id], in: tx)
      }
      #expect(retried == [id])
      try await scene.drain()
      #expect(try await scene.job(id).state == .completed)
      #expect(try ReportVerification(of: scene.out).findings == [])
    }
  }

  @Test("What is kept of a batch is forgotten after 90 days, with the letters that went to nobody")
  func forgotten() async throws {
    try await withScene { scene in
      var order = scene.order
      order.deliver = .mail
      let old = try await scene.place(order)
      try await scene.drain()
      for (days, isKept) in [(89, true), (91, false)] {
        try await scene.scene.imports.test.arrange(
          """
          UPDATE trellis.report_batches
             SET finished_at = \(scene.orders.reports.clock.now())::timestamptz
                             - \(days) * interval '1 day'
           WHERE tenant_id = \(scene.tenant) AND batch_id = \(old)
          """)
        _ = try await scene.place(scene.order)
        try await scene.drain()
        #expect(try await scene.posted(batch: old).nowhere.isEmpty == !isKept)
        #expect(try await (scene.orders.planned(old, scene.tenant) != nil) == isKept)
      }
    }
  }

  @Test("Where somebody removes the folder while a batch is made, all of it is made anew")
  func removed() async throws {
    try await withScene { scene in
      let id = try await scene.place()
      try await scene.run(try #require(try await scene.claim()))
      try await scene.run(try #require(try await scene.claim(ReportOrders.partKind)))
      try FileManager.default.removeItem(atPath: scene.out)
      try await scene.drain()
      #expect(try await scene.job(id).state == .completed)
      let direct = try await scene.direct(into: "\(scene.folder)/direct")
      #expect(try Manifest.read(from: scene.out) == direct)
      #expect(try ReportVerification(of: scene.out).findings == [])
    }
  }

  @Test("What a batch knows is what the database's clock says, whatever a worker's does")
  func databaseMoment() async throws {
    try await withScene { scene in
      let means = OrderMeans(
        workers: 1, spool: Spool("\(scene.folder)/spool"), policy: { _ in .standard },
        tasks: { _, _ in [] })
      let slow = ReportOrders(reports: scene.scene.reports(on: scene.scene.asOf), means: means)
      let before = try await scene.database.tenant(scene.tenant) { tx in
        try tx.one(.databaseMoment)
      }
      let id = try await scene.place()
      let job = try #require(try await scene.claim())
      await #expect(throws: JobOutcomeError.self) {
        try await ReportBatchJob(orders: slow).run(job)
      }
      let plan = try #require(try await slow.planned(id, scene.tenant))
      #expect(plan.enteredBy >= before)
    }
  }

  @Test("A student's letter goes to nobody where others read the address, and that is written down")
  func sharedAddress() async throws {
    try await withScene { scene in
      try await scene.scene.imports.test.arrange(
        """
        UPDATE trellis.people SET email_shared = true
         WHERE tenant_id = \(scene.tenant) AND external_id = 'S1'
        """)
      var order = ReportOrder(
        .student, of: scene.scene.riverside.program.id, as: [.pdf], when: .day(scene.scene.asOf),
        actor: "test")
      order.folder = scene.out
      order.deliver = .mail
      let id = try await scene.place(order)
      try await scene.drain()
      #expect(try await scene.job(id).state == .completed)
      #expect(try await scene.posted(batch: id).mails == [])
      let reasons = try await scene.database.tenant(scene.tenant) { [scene] tx in
        try tx.all(
          Query<String>(
            """
            SELECT reason FROM trellis.undelivered_letters
             WHERE tenant_id = \(scene.tenant) AND batch_id = \(id) ORDER BY letter
            """))
      }
      #expect(Set(reasons) == ["shared_address", "no_address"])
    }
  }

  @Test("Two batches into one folder are made one after the other")
  func oneFolder() async throws {
    try await withScene { scene in
      let (first, second) = (try await scene.place(), try await scene.place())
      try await scene.drain()
      #expect(try await scene.job(first).state == .completed)
      #expect(try await scene.job(second).state == .completed)
      #expect(try ReportVerification(of: scene.out).findings == [])
    }
  }

  @Test(
    "Every kind of report can be ordered",
    arguments: ReportOrder.Report.allCases)
  func kinds(_ report: ReportOrder.Report) async throws {
    try await withScene(partSize: 256) { scene in
      var order = ReportOrder(
        report, of: scene.scene.riverside.program.id, as: [.html], when: .day(scene.scene.asOf),
        actor: "test")
      order.folder = scene.out
      let id = try await scene.place(order)
      try await scene.drain()
      let job = try await scene.job(id)
      #expect(job.state == .completed, "\(job.lastError ?? "")")
      #expect(try Manifest.read(from: scene.out).report == report.rawValue)
    }
  }

  @Test("What can never be made is given up at once, with the reason")
  func impossible() async throws {
    try await withScene { scene in
      var order = scene.order
      order.period = .days(DaySpan(scene.scene.asOf + 1, scene.scene.asOf + 2))
      let id = try await scene.place(order)
      try await scene.drain()
      let job = try await scene.job(id)
      #expect(job.state == .discarded && job.attempt == 1)
      #expect(job.lastError == "the period begins after the day of the report")
    }
  }

  @Test(
    "Delivered, each letter waits once in the outbox with its PDF, and who has no address is named")
  func delivered() async throws {
    try await withScene { scene in
      var order = scene.order
      order.deliver = .mail
      for _ in 0..<2 {
        let id = try await scene.place(order)
        try await scene.drain()
        let job = try await scene.job(id)
        #expect(job.state == .completed, "\(job.lastError ?? "")")
        let (mails, files, nowhere) = try await scene.posted(batch: id)
        #expect(mails == ["eva@river.example.org"])
        #expect(files == ["\(scene.out)/G1-S1.pdf"] || files.count == 1)
        #expect(nowhere == ["G2", "G3"])
      }
    }
  }
}
