import Foundation
import Support
import Testing

@testable import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Folders that reports cannot be written to", .tenant)
struct FolderTests {
  private func write(_ scene: BatchScene, into folder: String) async throws {
    _ = try await scene.reports.guardians(
      scene.riverside.request(asOf: scene.asOf), into: folder, .test)
  }

  @Test("A file in a folder's place is an error that names it")
  func fileInPlace() async throws {
    let scene = try await BatchScene.make()
    let home = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: home) }
    try Data("here".utf8).write(to: URL(filePath: "\(home)/out"))
    for folder in ["\(home)/out", "\(home)/out/deeper"] {
      let failure = await #expect(throws: AtomicFile.Failure.self) {
        try await write(scene, into: folder)
      }
      #expect(failure?.path.hasPrefix("\(home)/out") == true)
    }
    #expect(try contents(of: home) == ["out": Array("here".utf8)])
  }

  @Test("What cannot be put in place leaves no part of a file and no manifest")
  func noPartialFile() async throws {
    let scene = try await BatchScene.make()
    let home = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: home) }
    // A folder where the second report would go: all of it can be written but the last step.
    try FileManager.default.createDirectory(
      atPath: "\(home)/S1-G2.html/inside", withIntermediateDirectories: true)
    let failure = await #expect(throws: AtomicFile.Failure.self) {
      try await write(scene, into: home)
    }
    #expect(failure?.path == "\(home)/S1-G2.html")
    let left = try FileManager.default.contentsOfDirectory(atPath: home)
    // The other worker may have finished one more; the notes let the next run go on from there.
    #expect(left.contains("S1-G2.html"))
    #expect(!left.contains(Manifest.fileName))
    #expect(!left.contains { $0.hasSuffix(".tmp") })
  }

  @Test("A folder that may not be written to is an error and stays empty")
  func readOnly() async throws {
    let scene = try await BatchScene.make()
    let home = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: home) }
    // Nobody may write here, not even root, whom permissions do not bind.
    let folder = geteuid() == 0 ? "/proc/self" : home
    chmod(home, 0o500)
    let failure = await #expect(throws: AtomicFile.Failure.self) {
      try await write(scene, into: folder)
    }
    chmod(home, 0o700)
    #expect(failure?.path == "\(folder)/.lock")
    #expect(try contents(of: home).isEmpty)
  }
}

@Suite("File names made of ids")
struct FileNameTests {
  private let hostile = [
    "S1", "s1", "S 1", "S%201", "S%25201", "..", ".", "...", ".hidden", "%2Ehidden", "a/b", "a\\b",
    "../../etc/passwd", "a:b", "a*b", "a?b", "a\"b", "a<b", "a>b", "a|b", "-rf", "--", "~", "é",
    "e\u{301}", "学", "🙂", "a\u{202E}b", "%", "%%", "%2", "a\u{0}b", "a\nb", " ", "",
  ]

  @Test("Two ids never share a name")
  func areInjective() {
    let names = hostile.map(FileName.of)
    #expect(Set(names).count == Set(hostile.map { Array($0.utf8) }).count)
  }

  @Test("A name leads nowhere else, hides nothing, and needs no quoting")
  func areSafe() {
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-%")
    for id in hostile {
      let name = FileName.of(id)
      #expect(name.allSatisfy(allowed.contains))
      #expect(!name.hasPrefix("."))
    }
  }
}
