import Foundation
import Support
import Testing

@testable import Reporting

@Suite("Files that are there whole or not at all")
struct AtomicFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("What a killed run left under the same mark is not written on, nor what it leads to")
  func leftover() throws {
    try withFolder { folder in
      let (path, elsewhere) = ("\(folder)/a", "\(folder)/elsewhere")
      try Data("theirs".utf8).write(to: URL(filePath: elsewhere))
      for plant in [true, false] {
        if plant {
          try FileManager.default.createSymbolicLink(
            atPath: "\(folder)/.a.7-1.tmp", withDestinationPath: elsewhere)
        } else {
          try Data("left half written".utf8).write(to: URL(filePath: "\(folder)/.a.7-1.tmp"))
        }
        try AtomicFile.write(Array("mine".utf8), to: path, mark: "7-1")
        #expect(
          try contents(of: folder) == ["a": Array("mine".utf8), "elsewhere": Array("theirs".utf8)])
      }
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test("Where the last moment fails, what was there stays and nothing is left beside it")
  func lastMoment() throws {
    try withFolder { folder in
      try AtomicFile.write(Array("old".utf8), to: "\(folder)/a")
      #expect(throws: AtomicFile.Failure.self) {
        try AtomicFile.write(Array("new".utf8), to: "\(folder)/a") {
          () throws(AtomicFile.Failure) in throw AtomicFile.Failure(path: "a", reason: "no room")
        }
      }
      #expect(try contents(of: folder) == ["a": Array("old".utf8)])
    }
  }

  @Test("A file whose temporary name somebody swept is not put in place")
  func swept() throws {
    try withFolder { (folder: String) throws in
      #expect(throws: AtomicFile.Failure.self) {
        try AtomicFile.write(Array("new".utf8), to: "\(folder)/a", mark: "7-1") {
          () throws(AtomicFile.Failure) in AtomicFile.sweep(folder)
        }
      }
      let left = try contents(of: folder)
      #expect(left.isEmpty)
    }
  }

  @Test("A full disk, one that is read-only and a file too large want somebody to see to it")
  func ofDisk() {
    for (number, isOfDisk) in [
      (ENOSPC, true), (EROFS, true), (EDQUOT, true), (EFBIG, true), (EACCES, false), (EIO, false),
    ] {
      errno = number
      #expect(AtomicFile.Failure.ofSystem("/out/a").isOfDisk == isOfDisk)
    }
    #expect(AtomicFile.Failure(path: "/out/a", reason: "").folder == "/out")
  }
}
