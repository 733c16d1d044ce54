import Database
import Foundation
import Mail
import Programs
import Support
import Testing

@testable import Jobs
@testable import Reporting

@Suite("The spool of letters that are only mailed", .ownDatabase)
struct SpoolTests {
  @Test("Letters stay until their mails are sent or have long ended, and what is not over stays")
  func swept() async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scene = try await OrderScene(into: folder)
    let spool = scene.orders.means.spool
    var order = scene.order
    order.folder = nil
    order.deliver = .mail
    let batch = try await scene.place(order)
    let letters = spool.folder(of: batch, scene.tenant)
    try await scene.run(try #require(try await scene.claim()))
    #expect(try await spool.sweep(scene.tenant, in: scene.database) == [])
    try await scene.drain()
    #expect(try await scene.job(batch).state == .completed)
    #expect(try await spool.sweep(scene.tenant, in: scene.database) == [])

    let arrange = scene.scene.imports.test.arrange
    for (days, isKept) in [(29, true), (31, false)] {
      _ = try await arrange(
        """
        UPDATE trellis.mails
           SET state = 'failed', ended_at = now() - \(days) * interval '1 day'
        """)
      let removed = try await spool.sweep(scene.tenant, in: scene.database)
      #expect(removed == (isKept ? [] : [batch]))
      #expect(FileManager.default.fileExists(atPath: letters) == isKept)
    }
  }

  @Test("Once the mails are sent the letters are gone")
  func sent() async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scene = try await OrderScene(into: folder)
    var order = scene.order
    order.folder = nil
    order.deliver = .mail
    let batch = try await scene.place(order)
    try await scene.drain()
    let (spool, test) = (scene.orders.means.spool, scene.scene.imports.test)
    let job = DeliveryJob(emptying: spool) {
      Deliveries(
        database: test.database, ids: test.identifiers, transport: ScriptedTransport(),
        perDomainPerMinute: nil)
    }
    let claimed = try await scene.database.worker { tx in
      try tx.all(.claim(1, from: DeliveryJob.queue, by: scene.worker, leaseSeconds: 60))
    }
    try await job.run(RunningJob(try #require(claimed.first), in: scene.database))
    #expect(try await scene.posted(batch: batch).mails == ["eva@river.example.org"])
    #expect(!FileManager.default.fileExists(atPath: spool.folder(of: batch, scene.tenant)))
  }
}
