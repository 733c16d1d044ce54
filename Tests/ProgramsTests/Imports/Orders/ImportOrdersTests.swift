import CivilTime
import Database
import Foundation
import Support
import Testing

@testable import Jobs
@testable import Programs

@Suite("Imports that workers do", .ownDatabase)
struct ImportOrdersTests {
  @Test("A queued import writes what the command writes, under the file's own name, once")
  func same() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.roster)
      #expect(try await scene.people() == [])
      try await scene.run(try await scene.claim())
      let job = try await scene.job(id)
      #expect(job.state == .completed && job.progress == JobProgress(done: 2, total: 2))
      #expect(try await scene.people() == ["S1", "S2"])
      #expect(try await scene.imported() == ["Ana's class 0.csv"])
      let outcome = try await scene.outcome(id)
      #expect(outcome.verdict == .applied && outcome.problems == 0)
      #expect(outcome.imports.count == 1)
      #expect(outcome.lines.first == "Ana's class 0.csv: imported.")
      let report = try await scene.scene.students(ImportOrderScene.roster)
      #expect(report.tally == "0 created, 0 updated, 2 unchanged, 0 rejected, 0 absent")
      #expect(scene.copies() == [])
    }
  }

  @Test("The copy is the system user's alone, bears no name, and its job tells nothing of anybody")
  func discreet() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.roster) { request in
        request = ImportRequest(
          tenant: request.tenant, actor: "ana@example.org", today: request.today)
      }
      let copy = try #require(scene.copies().first)
      let place = (copy as NSString).deletingLastPathComponent
      for (path, mode) in [(copy, 0o600), (place, 0o700), (scene.orders.spool.folder, 0o700)] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
      }
      #expect(!copy.contains("Ana"))
      #expect(try String(contentsOfFile: copy, encoding: .utf8) == ImportOrderScene.roster)
      let arguments = try await scene.job(id).arguments
      #expect(arguments["sha256"] != nil)
      for word in ["Ana", "ana@", "López", "class", "S1"] {
        #expect(!arguments.json.contains(word), "\(arguments.json)")
      }
      try await scene.run(try await scene.claim())
      let actors = try await scene.scene.texts(
        "SELECT applied_by FROM trellis.imports WHERE kind = 'students'")
      #expect(actors == ["ana@example.org"])
    }
  }

  @Test("Several files are imported all or none")
  func several() async throws {
    try await ImportOrderScene.with { scene in
      let good = "external_id,given_name,family_name,grade\nS9,Di,Ng,9\n"
      _ = try await scene.place(good, ImportOrderScene.broken)
      #expect(try await scene.refusal().hasPrefix("1 of 3 rows were rejected"))
      #expect(try await scene.people() == [])
      let id = try await scene.place(good, ImportOrderScene.roster)
      try await scene.run(try await scene.claim())
      #expect(try await scene.people() == ["S1", "S2", "S9"])
      #expect(try await scene.outcome(id).imports.count == 2)
    }
  }

  @Test("A refused file gives the job up at once, writes nothing, and keeps what is wrong")
  func refused() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.broken)
      let reason = try await scene.refusal()
      #expect(
        reason
          == "1 of 2 rows were rejected and nothing was written; 'trellis import show --job \(id)' "
          + "says what is wrong and what to do")
      #expect(try await scene.people() == [])
      #expect(try await scene.imported() == [])
      let outcome = try await scene.outcome(id)
      #expect(outcome.verdict == .refused && outcome.problems == 1 && outcome.imports == [])
      #expect(outcome.lines.contains { $0.contains("grade.unknown") })
      #expect(outcome.document?.contains("\"line\":3") == true)
      #expect(scene.copies().count == 1)
    }
  }

  @Test("A file that is none is refused likewise")
  func unreadable() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place("first,second\na,b\n")
      let reason = try await scene.refusal()
      #expect(reason.hasPrefix("the file cannot be imported (columns.missing)"), "\(reason)")
      let outcome = try await scene.outcome(id)
      #expect(outcome.verdict == .refused && outcome.problems == 1)
      #expect(outcome.lines.first?.contains("Ana's class 0.csv has no column") == true)
    }
  }

  @Test("What was queued first is imported first, and what was given up keeps nobody waiting")
  func inTurn() async throws {
    try await ImportOrderScene.with { scene in
      let first = try await scene.place(ImportOrderScene.broken)
      let second = try await scene.place(ImportOrderScene.roster)
      let (early, late) = (try await scene.claim(), try await scene.claim())
      #expect([early.id, late.id] == [first, second])
      await #expect(throws: JobOutcomeError.snooze(seconds: 1)) { try await scene.run(late) }
      await #expect(throws: JobOutcomeError.self) { try await scene.run(early) }
      try await scene.run(late)
      #expect(try await scene.people() == ["S1", "S2"])
    }
  }

  @Test("An import that was cancelled keeps nobody waiting")
  func cancelledTurn() async throws {
    try await ImportOrderScene.with { scene in
      let first = try await scene.place(ImportOrderScene.broken)
      _ = try await scene.place(ImportOrderScene.roster)
      _ = try await scene.database.tenant(scene.tenant) { tx in
        try JobQueue.cancel([first], in: tx)
      }
      try await scene.run(try await scene.claim())
      #expect(try await scene.people() == ["S1", "S2"])
    }
  }

  @Test("A worker that dies before the rows are written leaves none, and the next writes them once")
  func diedBefore() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.roster)
      let zombie = try await scene.claim()
      try await scene.loseLeases()
      let next = try await scene.claim()
      await #expect(throws: LeaseLost.self) { try await scene.run(zombie) }
      #expect(try await scene.people() == [])
      try await scene.run(next)
      #expect(try await scene.people() == ["S1", "S2"])
      #expect(try await scene.imported().count == 1)
      #expect(try await scene.outcome(id).verdict == .applied)
      await #expect(throws: SpoolError.missing(scene.orders.spool.folder)) {
        try await scene.run(zombie)
      }
      #expect(try await scene.outcome(id).verdict == .applied)
    }
  }

  @Test("A worker that dies once the rows are written leaves a finished job, which nobody repeats")
  func diedAfter() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.roster)
      try await scene.run(try await scene.claim())
      try await scene.loseLeases()
      #expect(try await scene.claimIfAny()?.id == nil)
      #expect(try await scene.imported().count == 1)
      #expect(try await scene.job(id).attempt == 1)
    }
  }

  @Test("A job that is cancelled while it runs writes nothing")
  func cancelled() async throws {
    try await ImportOrderScene.with { scene in
      _ = try await scene.place(ImportOrderScene.roster)
      let job = try await scene.claim()
      job.requestCancel()
      await #expect(throws: CancellationError.self) { try await scene.run(job) }
      #expect(try await scene.people() == [])
      #expect(try await scene.imported() == [])
    }
  }

  @Test("A copy that was changed is not imported; one that is not there is tried again elsewhere")
  func changed() async throws {
    try await ImportOrderScene.with { scene in
      let id = try await scene.place(ImportOrderScene.roster)
      let copy = try #require(scene.copies().first)
      try Data("external_id,given_name,family_name\nS7,Eve,Roe\n".utf8).write(
        to: URL(filePath: copy))
      #expect(
        try await scene.refusal()
          == "the copy of the file was changed since it was queued; queue the import again")
      try await scene.end(id, "discarded", hoursAgo: 0)
      _ = try await scene.place(ImportOrderScene.roster)
      try FileManager.default.removeItem(atPath: scene.orders.spool.folder)
      await #expect(throws: SpoolError.missing(scene.orders.spool.folder)) {
        try await scene.run(try await scene.claim())
      }
      #expect(try await scene.people() == [])
    }
  }
}
