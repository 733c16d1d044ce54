import Foundation
import SeparatedText
import Testing

@testable import Tabular

/// A small generator of numbers that gives the same sequence for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Reading in general")
struct PropertyTests {
  static let pieces = [
    "a", "Ana", " ", "é", "Ł", "😀", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "\r", "'", "=",
    "0", "-", "x y",
  ]
  static let names: Set<String> = ["external_id", "given_name", "family_name", "grade", "notes"]

  static func table(_ random: inout SeededGenerator) -> [[String]] {
    let header = Array(names.sorted().prefix(Int.random(in: 2...5, using: &random)))
    let rows = (0..<Int.random(in: 1...12, using: &random)).map { row in
      ["S\(row)"]
        + header.dropFirst().map { _ in
          (0..<Int.random(in: 0...4, using: &random))
            .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
        }
    }
    return [header] + rows
  }

  static func bytes(
    of table: [[String]], isFormulaSafe: Bool, _ random: inout SeededGenerator
  ) throws -> [UInt8] {
    let delimiter = DelimiterSearch.candidates[Int.random(in: 0..<4, using: &random)]
    let lineEnd = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
    var writer = TabularWriter(
      .init(delimiter: delimiter, lineEnd: lineEnd, isFormulaSafe: isFormulaSafe))
    for row in table { writer.row(row) }
    let text = String(decoding: writer.take(), as: UTF8.self)
    let encodings: [(String, String.Encoding)] = [
      ("", .utf8), ("\u{FEFF}", .utf8), ("\u{FEFF}", .utf16LittleEndian),
      ("\u{FEFF}", .utf16BigEndian),
    ]
    let (mark, encoding) = encodings[Int.random(in: 0..<4, using: &random)]
    return Array(try #require((mark + text).data(using: encoding)))
  }

  @Test(
    "What is written in any dialect and encoding is read back the same", arguments: 0..<8,
    [true, false])
  func roundTrip(_ seed: Int, _ isFormulaSafe: Bool) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let table = Self.table(&random)
      let bytes = try Self.bytes(of: table, isFormulaSafe: isFormulaSafe, &random)
      let reading = try Reading(bytes, known: Self.names)
      let cells = reading.cells.map { row in
        row.map { isFormulaSafe ? Self.unguarded($0) : $0 }
      }
      #expect(reading.layout.header.names == table[0])
      #expect(cells == Array(table.dropFirst()))
      #expect(reading.isFlawless)
    }
  }

  @Test(
    "Whatever dialect a program writes, the records and their lines are read back", arguments: 0..<4
  )
  func dialects(_ seed: Int) throws {
    var random = SeededGenerator(seed: 3000 + UInt64(seed))
    var written = 0
    for _ in 0..<150 {
      let table = Self.table(&random)
      let dialect = Dialect(&random)
      guard let (bytes, lines) = dialect.write(table, &random) else { continue }
      written += 1
      let reading = try Reading(bytes, known: Self.names)
      #expect(reading.layout.header.names == table[0], "\(dialect)")
      #expect(reading.cells == Array(table.dropFirst()), "\(dialect)")
      #expect(reading.lines == lines, "\(dialect)")
      #expect(reading.isFlawless, "\(dialect)")
    }
    #expect(written > 100)
  }

  private static func unguarded(_ cell: String) -> String {
    String(decoding: Array(FormulaSafety.unguarded(cell.utf8)), as: UTF8.self)
  }

  @Test("A damaged file is read or refused, and every line it names exists", arguments: 0..<8)
  func mutation(_ seed: Int) throws {
    var random = SeededGenerator(seed: 1000 + UInt64(seed))
    let nasty: [UInt8] = [0, 0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09, 0xEF, 0xFF, 0xC3, 0x80, 0x41]
    for _ in 0..<150 {
      var bytes = try Self.bytes(of: Self.table(&random), isFormulaSafe: true, &random)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = nasty[Int.random(in: 0..<nasty.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2 where bytes.count > 1: bytes.remove(at: place)
        default: bytes.removeLast(min(bytes.count - 1, 3))
        }
      }
      let lineEnds = bytes.count { $0 == 0x0A || $0 == 0x0D }
      guard let reading = try? Reading(bytes, known: Self.names) else { continue }
      let lines = reading.lines + reading.rows.flatMap { $0.problems.map(\.line) }
      #expect(lines.allSatisfy { $0 >= 1 && $0 <= lineEnds + 1 })
      #expect(reading.lines == reading.lines.sorted())
    }
  }

  @Test(
    "Cutting at marks agrees with a reader that looks at one byte after the other", arguments: 0..<4
  )
  func oracle(_ seed: Int) throws {
    var random = SeededGenerator(seed: 2000 + UInt64(seed))
    let alphabet = Array("a\",\n\r ".utf8)
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let file = TabularFile(name: "x", bytes: bytes)
      let records = DelimitedRecords(
        TextStream(file, encoding: .utf8, from: 0), fileName: "x", delimiter: UInt8(ascii: ","))
      var cells: [[String]] = []
      while try records.advance() {
        cells.append((0..<records.storage.width).map { Cell($0, of: records.storage).text })
      }
      #expect(cells == SlowReader.records(of: bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(
    "The time for a file grows with its size alone, whatever stands in it",
    arguments: [
      "a,\"b\n", "\"a,b\n", "\"\"\",a\n", "a,\"\"\"\"\"\n", "\"a\" b,c\n", "Total,1\n", "\"\n",
    ])
  func linear(_ line: String) throws {
    func steps(_ count: Int) throws -> Duration {
      let bytes = Array(("id,n\n0,1\n" + String(repeating: line, count: count)).utf8)
      return try ContinuousClock().measure { _ = try Reading(bytes) }
    }
    _ = try steps(100)
    let (small, large) = (try steps(1_000), try steps(16_000))
    #expect(large < small * 16 * 6 + .milliseconds(500))
  }
}
