import Database
import Foundation
import Programs
import Support
import Testing

@testable import Reporting

/// Parts of a batch that are made side by side in one folder.
@Suite("Parts of a batch")
struct BatchPartTests {
  private let claim = FolderClaim(tenant: ID(high: 1, low: 2), batch: 12)

  private func part(_ name: String, job: Int64, lease: Int64 = 1) -> BatchPart {
    BatchPart(claim: claim, job: job, lease: lease, name: name)
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private func entry(_ name: String, _ text: String) -> (bytes: [UInt8], entry: BatchNotes.Entry) {
    let bytes = Array(text.utf8)
    return (bytes, BatchNotes.Entry(path: name, fingerprint: text, bytes))
  }

  @Test("Two parts write into the folder of their batch at once, and a run by itself does not")
  func together() async throws {
    try await withFolder { folder in
      try claim.write(in: folder, mark: "12-1")
      let one = try BatchFolder(folder, for: part("0", job: 13))
      let other = try BatchFolder(folder, for: part("256", job: 14))
      for (folder, name) in [(one, "a.html"), (other, "b.html")] {
        let file = entry(name, name)
        try folder.keep(file.bytes, as: file.entry)
      }
      #expect(throws: BatchError.folderTaken(folder)) { try BatchFolder(folder) }
      #expect(
        try contents(of: folder).keys.sorted()
          == [".batch", ".lock", ".notes-0", ".notes-256", "a.html", "b.html"])
    }
  }

  @Test("A folder that is another batch's, or nobody's, is not a part's to write into")
  func foreign() async throws {
    try await withFolder { folder in
      #expect(throws: BatchError.folderUnclaimed(folder)) {
        try BatchFolder(folder, for: part("0", job: 13))
      }
      try FolderClaim(tenant: claim.tenant, batch: 11).write(in: folder, mark: "11-1")
      #expect(throws: BatchError.folderTaken(folder)) {
        try BatchFolder(folder, for: part("0", job: 13))
      }
    }
  }

  @Test("Another attempt knows what the one before finished, and sweeps only what that left")
  func again() async throws {
    try await withFolder { folder in
      try claim.write(in: folder, mark: "12-1")
      let file = entry("a.html", "a")
      do {
        let first = try BatchFolder(folder, for: part("0", job: 13, lease: 4))
        try first.keep(file.bytes, as: file.entry)
      }
      for mark in ["13-4", "13-5", "14-1"] {
        try Data("half".utf8).write(to: URL(filePath: "\(folder)/.b.html.\(mark).tmp"))
      }
      let second = try BatchFolder(folder, for: part("0", job: 13, lease: 5))
      let wanted = BatchFile(
        path: "a.html", format: .html, recipient: "a", fingerprint: "a", letters: 0..<1, title: nil)
      #expect(second.finished(wanted) == file.entry)
      #expect(
        try contents(of: folder).keys.filter { $0.hasSuffix(".tmp") }.sorted()
          == [".b.html.13-5.tmp", ".b.html.14-1.tmp"])
    }
  }

  @Test("The end takes away what is nobody's any more, and every trace of the parts")
  func end() async throws {
    try await withFolder { folder in
      try claim.write(in: folder, mark: "12-1")
      let (kept, stale) = (entry("a.html", "a"), entry("b.html", "b"))
      do {
        let part = try BatchFolder(folder, for: part("0", job: 13))
        try part.keep(kept.bytes, as: kept.entry)
        try part.keep(stale.bytes, as: stale.entry)
      }
      let last = try BatchFolder(folder, for: part("end", job: 12, lease: 2))
      let file = Manifest.File(
        path: "a.html", audience: "guardian", recipient: "a", format: "html",
        bytes: kept.entry.bytes, sha256: kept.entry.sha256, fingerprint: "a")
      #expect(last.missing(from: [file]).isEmpty)
      try Data("x".utf8).write(to: URL(filePath: "\(folder)/a.html"))
      #expect(last.missing(from: [file]) == [file])
      try last.finish(
        Manifest(report: "guardian", asOf: SampleReports.asOf, edition: 1, files: [file]))
      #expect(try contents(of: folder).keys.sorted() == ["a.html", "manifest.json"])
    }
  }

  @Test(
    "Parts are whole classes where letters are printed together, and hold about so many letters")
  func parts() {
    func letters(_ packs: [String]) -> ReportBatch {
      ReportBatch(
        report: "guardian",
        letters: packs.map { name in
          Letter(
            path: name, spare: name, recipient: name, told: [],
            pack: LetterPack(path: name, recipient: name, title: name))
        }, leftOut: []
      ) { _, _ in [] }
    }
    let three = letters(["a", "a", "a", "b", "b", "c"])
    #expect(three.parts(nil, ofLetters: 4) == [0..<4, 4..<6])
    #expect(three.parts(.schoolClass, ofLetters: 4) == [0..<3, 3..<6])
    #expect(three.parts(.schoolClass, ofLetters: 2) == [0..<3, 3..<5, 5..<6])
    #expect(letters([]).parts(nil) == [])
  }
}
