import CivilTime
import Database
import Foundation
import Support
import Testing

@testable import Jobs
@testable import Programs

@Suite("Copies of files that nobody waits for", .ownDatabase)
struct SpoolSweepTests {
  private func sweep(_ scene: ImportOrderScene) async throws {
    let now = FixedClock.noon(of: scene.scene.today).now()
    try await scene.orders.sweep([scene.tenant], now: now)
  }

  @Test("What waits or runs keeps its copy, what is done or was given up a day ago loses it")
  func states() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.roster)
      try await sweep(scene)
      #expect(scene.copies().count == 1)
      _ = try await scene.claim()
      try await sweep(scene)
      #expect(scene.copies().count == 1)
      try await scene.end(id, "discarded", hoursAgo: 23)
      try await sweep(scene)
      #expect(scene.copies().count == 1)
      try await scene.end(id, "cancelled", hoursAgo: 25)
      try await sweep(scene)
      #expect(scene.copies() == [])

      let other = try await scene.place(ImportOrderScene.roster)
      try await scene.end(other, "completed", hoursAgo: 0)
      try await sweep(scene)
      #expect(scene.copies() == [])
    }
  }

  @Test("A copy that never came into the queue is removed after a day, not before")
  func orphan() async throws {
    try await ImportOrderScene.with { scene in
      _ = try await scene.place(ImportOrderScene.roster)
      try await scene.scene.test.arrange("DELETE FROM trellis.import_orders")
      let place = (try #require(scene.copies().first) as NSString).deletingLastPathComponent
      let noon = FixedClock.noon(of: scene.scene.today).now()
      for (hours, count) in [(23.0, 1), (25, 0)] {
        let since = Double(noon.microsecondsSince1970) / 1_000_000 - hours * 3600
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: since)], ofItemAtPath: place)
        try await sweep(scene)
        #expect(scene.copies().count == count)
      }
    }
  }

  @Test("A report, which quotes from the file, is kept for thirty days")
  func reports() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.broken)
      _ = try await scene.refusal()
      for (days, isThere) in [(Int64(29), true), (31, false)] {
        try await scene.scene.test.arrange(
          "UPDATE trellis.import_orders SET settled_at = now() - \(days) * interval '1 day'")
        try await sweep(scene)
        let outcome = try await scene.orders.outcome(ofJob: id, of: scene.tenant)
        #expect((outcome != nil) == isThere)
      }
    }
  }
}
