import Database
import Documents
import Foundation
import Programs
import Support
import Testing

@testable import Reporting

@Suite("Folders of reports")
struct BatchFolderTests {
  /// Writes letters of some recipients and counts how many documents had to be made.
  private func write(
    _ recipients: [String], into folder: String, breakingOffAt stop: Int? = nil
  ) async throws -> (manifest: Manifest, made: Int) {
    let counter = Counter()
    let batch = ReportBatch(
      report: "guardian",
      letters: recipients.map { Letter(path: $0, spare: $0, recipient: $0, told: []) },
      leftOut: []
    ) { letters, _ in
      letters.map { _ in
        counter.add()
        return ReportContent(SampleReports.nothingYet.document(in: .english))
      }
    }
    let options = BatchOptions(workers: 1, actor: "test") { done, _ in
      if done == stop { withUnsafeCurrentTask { $0?.cancel() } }
    }
    let prints = recipients.map { "print of \($0)" }
    let target = try BatchFolder(folder)
    let writer = BatchWriter(
      batch: batch, options: options, asOf: SampleReports.asOf, into: target)
    let made = try await writer.write(Revision(edition: 1), prints)
    let manifest = Manifest(
      report: "guardian", asOf: SampleReports.asOf, edition: 1, files: made.files)
    try target.finish(manifest)
    return (manifest, counter.count)
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  @Test("A second run makes nothing anew and leaves the same files")
  func secondRun() async throws {
    try await withFolder { folder in
      let first = try await write(["a", "b"], into: folder)
      #expect(first.made == 2)
      let files = try contents(of: folder)
      #expect(files.keys.sorted() == ["a.html", "b.html", "manifest.json"])
      let second = try await write(["a", "b"], into: folder)
      #expect(second.made == 0)
      #expect(second.manifest == first.manifest)
      #expect(try contents(of: folder) == files)
    }
  }

  @Test("A run that was broken off goes on where it stopped")
  func resume() async throws {
    try await withFolder { folder in
      await #expect(throws: CancellationError.self) {
        try await write(["a", "b", "c"], into: folder, breakingOffAt: 2)
      }
      let left = try contents(of: folder)
      #expect(left.keys.sorted() == [".lock", ".notes", "a.html", "b.html"])
      #expect(try await write(["a", "b", "c"], into: folder).made == 1)
      #expect(try ReportVerification(of: folder).findings == [])
    }
  }

  @Test("What somebody changed is made anew")
  func changed() async throws {
    try await withFolder { folder in
      _ = try await write(["a", "b"], into: folder)
      let before = try contents(of: folder)
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/a.html"))
      #expect(try await write(["a", "b"], into: folder).made == 1)
      #expect(try contents(of: folder) == before)
    }
  }

  @Test("The report of somebody who is no longer told goes, and nobody else's file does")
  func stale() async throws {
    try await withFolder { folder in
      _ = try await write(["a", "b"], into: folder)
      try Data("mine".utf8).write(to: URL(filePath: "\(folder)/notes.txt"))
      _ = try await write(["a"], into: folder)
      #expect(
        try contents(of: folder).keys.sorted() == ["a.html", "manifest.json", "notes.txt"])
    }
  }

  @Test("What a killed run left half written goes")
  func half() async throws {
    try await withFolder { folder in
      try Data("hal".utf8).write(to: URL(filePath: "\(folder)/.a.html.4711.tmp"))
      _ = try await write(["a"], into: folder)
      #expect(try contents(of: folder).keys.sorted() == ["a.html", "manifest.json"])
    }
  }

  @Test("Two runs never write into one folder at once")
  func twoRuns() async throws {
    try await withFolder { folder in
      let first = try BatchFolder(folder)
      await #expect(throws: BatchError.folderTaken(folder)) {
        try await write(["a"], into: folder)
      }
      withExtendedLifetime(first) {}
    }
  }

  @Test("Checking a folder finds what is missing, changed, or more than was written")
  func verification() async throws {
    try await withFolder { folder in
      _ = try await write(["a", "b", "c"], into: folder)
      #expect(try ReportVerification(of: folder).findings == [])
      try FileManager.default.removeItem(atPath: "\(folder)/a.html")
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/b.html"))
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/d.html"))
      let found = try ReportVerification(of: folder)
      #expect(found.files == 3)
      #expect(found.findings.map(\.path) == ["a.html", "b.html", "d.html"])
      #expect(found.findings.map(\.fault) == [.missing, .changed, .extra])
    }
  }

  @Test("A folder without a manifest, or with one of somebody else's, is not checked")
  func noManifest() async throws {
    try await withFolder { folder in
      #expect(throws: BatchError.self) { try ReportVerification(of: folder) }
      for text in ["", "{", "[]", #"{"files":[{}]}"#] {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/manifest.json"))
        #expect(throws: BatchError.self) { try ReportVerification(of: folder) }
      }
    }
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  var count: Int { lock.withLock { value } }

  func add() { lock.withLock { value += 1 } }
}
