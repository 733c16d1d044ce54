import Foundation
import Testing

@Suite("Reports that workers make")
struct OrderedReportTests {
  private static let letters = 400

  /// A program of students with a guardian each, whom no mentor was found for yet.
  private func prepared() async throws -> Binary {
    let trellis = try Binary()
    let students = try trellis.file(
      "students.csv",
      "external_id,given_name,family_name,birth_date,consent_on,guardian1_id,guardian1_name\n"
        + (1...Self.letters).map { "S\($0),Ana,López,2012-01-01,2026-08-01,G\($0),Eva López\n" }
        .joined())
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2026-08-31",
      ],
      ["import", "students", students],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }

  private func words(into folder: String) -> [String] {
    ["report", "guardian", "--as-of", "2026-10-12", "--format", "html,pdf", "--out", folder]
  }

  private func order(_ trellis: Binary, into folder: String) async throws -> String {
    let answer = try await trellis.run(words(into: folder) + ["--queue", "--json"])
    #expect(answer.status == 0, "\(answer.err)")
    return try #require(try answer.document()["batch_id"] as? String)
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  private func bytes(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in Self.names(in: folder) {
      files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return files
  }

  private func state(of job: String, _ trellis: Binary) async throws -> String {
    let answer = try await trellis.run("job", "show", job, "--json")
    return try #require(try answer.document()["state"] as? String, "\(answer.err)")
  }

  /// Waits until a batch is made, at most so many seconds.
  private func finish(_ job: String, _ trellis: Binary, seconds: Int = 600) async throws {
    for _ in 0..<seconds {
      if try await state(of: job, trellis) == "completed" { return }
      try await Task.sleep(for: .seconds(1))
    }
    Issue.record("\(try await trellis.run("job", "show", job).out)")
  }

  @Test(
    "What a killed worker was making another finishes, and the files are as if nothing had been")
  func killed() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/out"
    let job = try await order(trellis, into: folder)
    let worker = ["worker", "--lease", "4"]
    let first = try trellis.begin(worker)
    await trellis.halt(first) { Self.names(in: folder).count { !$0.hasPrefix(".") } >= 9 }
    kill(first.process.processIdentifier, SIGKILL)
    _ = try await trellis.ended(first)
    #expect(!Self.names(in: folder).contains("manifest.json"))
    let direct = try await trellis.run(words(into: folder))
    #expect(direct.status == 75, "\(direct.err)")
    let second = try trellis.begin(worker)
    let third = try trellis.begin(worker)
    try await finish(job, trellis)
    for running in [second, third] {
      kill(running.process.processIdentifier, SIGTERM)
      #expect(try await trellis.ended(running).status == 0)
    }
    #expect(try await trellis.run("report", "verify", folder).status == 0)
    let whole = trellis.folder + "/whole"
    #expect(try await trellis.run(words(into: whole)).status == 0)
    #expect(try bytes(in: folder) == bytes(in: whole))
    let told = try await trellis.run(["student", "disclosures", "S1", "--json"])
    #expect(try told.document()["total"] as? Int == 1)
    try await trellis.remove()
  }

  /// Which file is which: one that was made again is another, whatever its bytes.
  private func identities(in folder: String) throws -> [String: UInt64] {
    var numbers: [String: UInt64] = [:]
    for name in Self.names(in: folder) where !name.hasPrefix(".") {
      numbers[name] =
        try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.systemFileNumber]
        as? UInt64
    }
    return numbers
  }

  /// A disk of its own wants root; without, the limit on files stands for it.
  @Test(
    "On a full disk the queue stands still and says why; with room it goes on and makes nothing twice"
  )
  func fullDisk() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/disk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let isDisk = try Disk.mount("/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder)
    defer { _ = try? Disk.mount("/bin/umount", "-q", folder) }
    let job = try await order(trellis, into: folder)
    let drain = ["worker", "--drain"]
    let full =
      isDisk ? try await trellis.run(drain) : try await trellis.run(drain, blocksPerFile: 24)
    let reason = isDisk ? "No space left on device" : "File too large"
    #expect(full.status == 74, "\(full.err)")
    #expect(full.err.contains(reason) && full.err.contains("trellis job resume default"))
    let left = try identities(in: folder)
    #expect(left.count > 0 && left["manifest.json"] == nil)
    #expect(!Self.names(in: folder).contains { $0.hasSuffix(".tmp") })
    for words in [["job", "stats"], ["job", "list"], drain] {
      let told = try await trellis.run(words)
      #expect(told.status == 0)
      #expect(told.err.contains("Queue 'default' stands still since") && told.err.contains(reason))
    }
    let parts = try await trellis.run("job", "list", "--batch", job, "--json").document()
    for part in try #require(parts["items"] as? [[String: Any]]) {
      #expect(part["state"] as? String == "available" && part["attempt"] as? Int == 0)
    }
    #expect(try identities(in: folder) == left)

    let hasRoom = try !isDisk || Disk.mount("/bin/mount", "-o", "remount,size=64m", folder)
    #expect(hasRoom)
    #expect(try await trellis.run("job", "resume", "default").status == 0)
    let rest = try await trellis.run(drain)
    #expect(rest.status == 0, "\(rest.err)")
    #expect(try await state(of: job, trellis) == "completed")
    let now = try identities(in: folder)
    #expect(now.filter { left[$0.key] != nil } == left)
    #expect(try await trellis.run("report", "verify", folder).status == 0)
    #expect(Self.names(in: folder).count == 2 * Self.letters + 1)
    let isGone = try !isDisk || Disk.mount("/bin/umount", folder)
    #expect(isGone)
    try await trellis.remove()
  }

  @Test(
    "A draining worker makes what is ordered to the end, and the same order again makes nothing")
  func drained() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/out"
    let job = try await order(trellis, into: folder)
    let worker = try await trellis.run("worker", "--drain")
    #expect(worker.status == 0, "\(worker.err)")
    #expect(try await state(of: job, trellis) == "completed")
    let before = try FileManager.default.attributesOfItem(atPath: "\(folder)/manifest.json")
    let files = try bytes(in: folder)
    #expect(files.count == 2 * Self.letters + 1)
    let page = try #require(files.keys.filter { $0.hasSuffix(".pdf") }.min())
    let made = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(page)")
    let again = try await order(trellis, into: folder)
    #expect(try await trellis.run("worker", "--drain").status == 0)
    #expect(try await state(of: again, trellis) == "completed")
    #expect(try bytes(in: folder) == files)
    let now = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(page)")
    #expect(now[.systemFileNumber] as? UInt64 == made[.systemFileNumber] as? UInt64)
    #expect(before[.size] as? UInt64 ?? 0 > 0)
    let nowhere = try await trellis.run(
      words(into: trellis.folder + "/students.csv/out") + ["--queue"])
    #expect(nowhere.status == 0)
    #expect(nowhere.err.contains("cannot be made or written to from here"), "\(nowhere.err)")
    try await trellis.remove()
  }
}
