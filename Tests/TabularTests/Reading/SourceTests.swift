import Foundation
import Testing

@testable import Tabular

@Suite("Where rows come from")
struct SourceTests {
  private func rows(_ file: TabularFile) throws -> [[String]] {
    var reader = RecordReader(file, try TabularLayout.find(in: file))
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.texts) }
    #expect(reader.bytesRead == file.byteCount)
    return rows
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "tabular-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("A file is read twice the same, also when another takes its name in between")
  func twice() throws {
    try withFolder { folder in
      let path = folder + "/rows.csv"
      try Data("id,name\n1,Ana\n2,Bo\n".utf8).write(to: URL(filePath: path))
      let file = try TabularFile.open(path)
      let first = try rows(file)
      try Data("x,y\n9,9\n".utf8).write(to: URL(filePath: path), options: .atomic)
      #expect(first == [["1", "Ana"], ["2", "Bo"]])
      #expect(try rows(file) == first)
    }
  }

  @Test("What comes through a pipe is kept and read twice, and leaves nothing behind")
  func pipe() throws {
    try withFolder { folder in
      let path = folder + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      let text = "id,name\n" + (0..<30_000).map { "\($0),x\n" }.joined()
      let writing = Thread { try? Data(text.utf8).write(to: URL(filePath: path)) }
      writing.start()
      let file = try TabularFile.open(path, temporaryFolder: folder)
      #expect(file.byteCount == text.utf8.count)
      #expect(try rows(file).count == 30_000)
      #expect(try rows(file).last == ["29999", "x"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["pipe"])
    }
  }
}
