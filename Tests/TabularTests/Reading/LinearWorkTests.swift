import Testing

@testable import Tabular

@Suite("Work grows with the file's size alone")
struct LinearWorkTests {
  /// Files that are all of one thing, repeated, behind an opening.
  static let patterns: [(opening: String, repeated: String)] = [
    ("", "\""), ("", ","), ("", "\n"), ("", "\r"), ("", "\"\n"), ("", "\"\"\n"), ("", "\"\"\"\n"),
    ("", "x"), ("\"", "x"), ("\"", "\n"), ("\"", "\"\""), ("\"", ",\n"), ("\"", "a\"\"b\n"),
    ("", "\"a\nb\","), ("", "\"a,b\n"), ("", "\"\"\"a\n"), ("", "\"a\"b\n"), ("", "a\"\n"),
    ("", "\"\r\""), ("1,2\n", "\"a\n\"\"b\n"), ("", "1,\"2\n\"3\"\n"), ("", "1,\"\"\"2\n,\"\n"),
  ]

  private func work(_ pattern: (opening: String, repeated: String), bytes: Int) throws -> Int {
    let count = bytes / pattern.repeated.utf8.count
    let text = pattern.opening + String(repeating: pattern.repeated, count: count)
    let file = TabularFile(name: "x", bytes: Array(text.utf8))
    let records = DelimitedRecords(
      TextStream(file, encoding: .utf8, from: 0), fileName: "x", delimiter: UInt8(ascii: ","))
    while try records.advance() {}
    return records.work
  }

  @Test("A file twice as long takes twice the looks, whatever stands in it", arguments: patterns)
  func doubling(_ pattern: (opening: String, repeated: String)) throws {
    let sizes = [1 << 16, 1 << 17, 1 << 18, 1 << 19]
    for size in sizes {
      let looks = try work(pattern, bytes: size)
      // Each byte once on its way in, again when room is doubled, and a mark three times at most.
      #expect(looks <= size * 8 + 64, "\(pattern) \(size)")
    }
  }

  @Test("So it is beyond the longest row that is believed", arguments: ["\"", "x", "\"\"", ","])
  func beyondTheLimit(_ repeated: String) throws {
    let size = 3 * DelimitedRecords.recordByteLimit
    #expect(try work(("1,\"", repeated), bytes: size) <= size * 8)
  }
}
