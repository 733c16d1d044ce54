import Foundation
import Testing

@Suite("Batches of reports that something comes between")
struct DisturbedReportTests {
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

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  private func names(in folder: String) -> [String] { Self.names(in: folder) }

  private func reports(in folder: String) -> [String] { Self.reports(in: folder) }

  private static func reports(in folder: String) -> [String] {
    names(in: folder).filter { !$0.hasPrefix(".") && $0 != "manifest.json" }
  }

  private func bytes(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in names(in: folder) {
      files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return files
  }

  /// Which file is which: one that was made again is another, whatever its bytes.
  private func identities(in folder: String) throws -> [String: UInt64] {
    var numbers: [String: UInt64] = [:]
    for name in reports(in: folder) {
      let file = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      numbers[name] = file[.systemFileNumber] as? UInt64
    }
    return numbers
  }

  /// Begins a batch and lets it stand still with so many reports made.
  private func begin(
    _ trellis: Binary, into folder: String, haltedAt count: Int
  ) async throws -> Binary.Running {
    let running = try trellis.begin(words(into: folder))
    await trellis.halt(running) { Self.reports(in: folder).count >= count }
    #expect((count..<2 * Self.letters).contains(reports(in: folder).count))
    return running
  }

  /// Finishes a batch that was broken off, and compares it with one that nothing disturbed.
  private func finish(_ trellis: Binary, _ folder: String) async throws {
    let left = try identities(in: folder)
    #expect(!names(in: folder).contains("manifest.json"))
    #expect((1..<2 * Self.letters).contains(left.count))
    // What is being put in place when the process dies may not have been noted yet.
    let noted = try String(contentsOfFile: "\(folder)/.notes", encoding: .utf8)
    let resumed = try await trellis.run(words(into: folder))
    #expect(resumed.status == 0, "\(resumed.err)")
    let now = try identities(in: folder)
    for (name, number) in left where noted.contains("\"\(name)\"") {
      #expect(now[name] == number, "\(name) was made twice")
    }
    #expect(try await trellis.run("report", "verify", folder).status == 0)
    let whole = trellis.folder + "/whole"
    #expect(try await trellis.run(words(into: whole)).status == 0)
    #expect(try bytes(in: folder) == bytes(in: whole))
    #expect(names(in: whole).count == 2 * Self.letters + 1)
  }

  @Test("Killed in the middle, a batch goes on where it stopped, and ends as if nothing had been")
  func killed() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/out"
    let running = try await begin(trellis, into: folder, haltedAt: 9)
    kill(running.process.processIdentifier, SIGKILL)
    _ = try await trellis.ended(running)
    #expect(try await trellis.run("report", "verify", folder).status == 6)
    try await finish(trellis, folder)
    // Everybody is told once, whatever became of the first run.
    let told = try await trellis.run(["student", "disclosures", "S1", "--json"])
    #expect(try told.document()["total"] as? Int == 1)
    try await trellis.remove()
  }

  @Test("Ctrl-C in the middle of a batch exits 130, keeps what was finished, and frees the folder")
  func interrupted() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/out"
    let running = try await begin(trellis, into: folder, haltedAt: 9)
    kill(running.process.processIdentifier, SIGINT)
    kill(running.process.processIdentifier, SIGCONT)
    let interrupted = try await trellis.ended(running)
    #expect(running.process.terminationReason == .exit && interrupted.status == 130)
    #expect(interrupted.out.isEmpty)
    try await finish(trellis, folder)
    try await trellis.remove()
  }

  @Test("Of two runs into one folder the second says so, exits 75 and touches nothing")
  func twoAtOnce() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/out"
    let first = try await begin(trellis, into: folder, haltedAt: 1)
    let second = try await trellis.run(words(into: folder) + ["--json"])
    #expect(second.status == 75)
    #expect(second.err.contains("reports.folder_taken"))
    kill(first.process.processIdentifier, SIGCONT)
    #expect(try await trellis.ended(first).status == 0)
    #expect(try await trellis.run("report", "verify", folder).status == 0)
    try await trellis.remove()
  }

  @Test("What the disk has no room for ends the run, which a later one finishes")
  func noRoom() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/out"
    // Room for a page of HTML and for no PDF.
    let full = try await trellis.run(words(into: folder) + ["--json"], blocksPerFile: 24)
    #expect(full.status == 74)
    #expect(full.err.contains("file.unwritable") && full.err.contains("File too large"))
    #expect(!names(in: folder).contains { $0.hasSuffix(".tmp") })
    try await finish(trellis, folder)
    try await trellis.remove()
  }

  /// A disk of its own wants root; without, the limit on files stands for it.
  @Test("On a full disk nothing is half written, and with room the run is finished")
  func fullDisk() async throws {
    let trellis = try await prepared()
    let folder = trellis.folder + "/disk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let isDisk = try Disk.mount("/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder)
    defer { _ = try? Disk.mount("/bin/umount", "-q", folder) }
    let full =
      isDisk
      ? try await trellis.run(words(into: folder))
      : try await trellis.run(words(into: folder), blocksPerFile: 24)
    #expect(full.status == 74)
    #expect(full.err.contains(isDisk ? "No space left on device" : "File too large"))
    #expect(!names(in: folder).contains { $0.hasSuffix(".tmp") || $0 == "manifest.json" })
    #expect(reports(in: folder).count > 0)
    let hasRoom = try !isDisk || Disk.mount("/bin/mount", "-o", "remount,size=64m", folder)
    #expect(hasRoom)
    try await finish(trellis, folder)
    let isGone = try !isDisk || Disk.mount("/bin/umount", folder)
    #expect(isGone)
    try await trellis.remove()
  }
}
