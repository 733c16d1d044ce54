import Foundation
import Testing

@testable import Tabular

@Suite("Character sets")
struct EncodingTests {
  static let text = "id,name\r\n1,José\r\n2,Zoë 😀\r\n3,“Ł”\r\n"
  static let cells = [["1", "José"], ["2", "Zoë 😀"], ["3", "“Ł”"]]

  @Test("UTF-8 is read with and without a byte order mark")
  func utf8() throws {
    for mark in ["", "\u{FEFF}"] {
      let reading = try Reading(mark + Self.text)
      #expect(reading.layout.encoding == .utf8)
      #expect(reading.layout.hasByteOrderMark == !mark.isEmpty)
      #expect(reading.layout.header.names == ["id", "name"])
      #expect(reading.cells == Self.cells)
    }
  }

  @Test(
    "UTF-16 with a byte order mark is read in both byte orders",
    arguments: [
      (String.Encoding.utf16LittleEndian, TextEncoding.utf16LittleEndian),
      (.utf16BigEndian, .utf16BigEndian),
    ])
  func utf16(_ foundation: String.Encoding, _ encoding: TextEncoding) throws {
    let data = try #require(("\u{FEFF}" + Self.text).data(using: foundation))
    let reading = try Reading(Array(data))
    #expect(reading.layout.encoding == encoding)
    #expect(reading.layout.header.names == ["id", "name"])
    #expect(reading.cells == Self.cells)
    #expect(reading.isFlawless)
  }

  @Test("Tabs in UTF-16, what Excel calls Unicode text, are read, below a sep= line too")
  func unicodeText() throws {
    for start in ["", "sep=\t\r\n"] {
      let text = "\u{FEFF}\(start)id\tname\r\n1\tÑandú\r\n"
      let reading = try Reading(Array(try #require(text.data(using: .utf16LittleEndian))))
      #expect(reading.cells == [["1", "Ñandú"]])
    }
  }

  @Test("UTF-16 that lost its byte order mark is known by its zeros")
  func withoutMark() throws {
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let reading = try Reading(Array(try #require(Self.text.data(using: encoding))))
      #expect(reading.cells == Self.cells)
      #expect(!reading.layout.hasByteOrderMark)
    }
  }

  @Test("Half a surrogate pair and an odd last byte are errors of their cells")
  func brokenUTF16() throws {
    let start = Array(try #require("\u{FEFF}id,name\n1,".data(using: .utf16LittleEndian)))
    let rest = Array(try #require("x\n2,Bo\n3,C".data(using: .utf16LittleEndian)))
    let reading = try Reading(start + [0x3D, 0xD8] + rest + [0x61])
    #expect(reading.codes == [["text.encoding"], [], ["text.encoding"]])
  }

  @Test("A pair of surrogates on the border of two pieces is one character")
  func surrogateBorder() throws {
    for padding in 87_366...87_374 {
      let filler = String(repeating: "x", count: padding)
      let text = "\u{FEFF}id,name\n1,\(filler)😀é\n"
      let reading = try Reading(Array(try #require(text.data(using: .utf16LittleEndian))))
      #expect(reading.cells == [["1", filler + "😀é"]])
    }
  }

  @Test("Text that grows threefold in conversion is read to the end of the file")
  func growth() throws {
    for blank in 0..<8 {
      let bytes =
        [UInt8](repeating: 0x0A, count: blank) + [UInt8](repeating: 0x80, count: 90_000)
        + Array("\nb\nc\n".utf8)
      let stream = TextStream(
        TabularFile(name: "x", bytes: bytes), encoding: .windows1252, from: 0)
      let records = DelimitedRecords(stream, fileName: "x", delimiter: UInt8(ascii: ","))
      var widths: [Int] = []
      while try records.advance() { widths.append(Cell(0, of: records.storage).count) }
      #expect(widths == [Int](repeating: 0, count: blank) + [270_000, 1, 1])
    }
  }

  @Test("Everything else is Windows-1252, said so with up to three of the changed cells")
  func windows() throws {
    let text = "id;name;town\r\n1;José;Málaga\r\n2;Zoë – “x”;€\r\n3;Ana;B\r\n"
    let reading = try Reading(Array(try #require(text.data(using: .windowsCP1252))))
    #expect(reading.layout.encoding == .windows1252)
    #expect(
      reading.cells == [["1", "José", "Málaga"], ["2", "Zoë – “x”", "€"], ["3", "Ana", "B"]])
    #expect(
      reading.summary.changedCells == [
        .init(line: 2, column: "name", text: "José"),
        .init(line: 2, column: "town", text: "Málaga"),
        .init(line: 3, column: "name", text: "Zoë – “x”"),
      ])
  }

  @Test("Every character of Windows-1252 comes out as Foundation has it")
  func everyCharacter() throws {
    let holes: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in UInt8(0x80)...0xFF where !holes.contains(byte) && byte != 0xA0 {
      let expected = String(bytes: [byte], encoding: .windowsCP1252)
      let reading = try Reading(Array("id,name\n1,a".utf8) + [byte] + Array("b\n".utf8))
      #expect(reading.cells == [["1", "a\(try #require(expected))b"]])
    }
  }

  @Test("Accents that look like UTF-8 by chance do not hide Windows-1252")
  func chance() throws {
    // C3 A9 is é in UTF-8 and Ã© in Windows-1252; the other accents decide.
    let reading = try Reading(
      Array("id,name\n1,".utf8) + [0xC3, 0xA9] + Array("\n2,Jos".utf8) + [0xE9]
        + Array("\n3,Zo".utf8) + [0xEB] + Array("\n".utf8))
    #expect(reading.layout.encoding == .windows1252)
    #expect(reading.cells[1] == ["2", "José"])
  }

  @Test("What speaks for and against UTF-8 is counted alike in one piece or many")
  func pieces() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [
      0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xFF, 0xED,
    ]
    for _ in 0..<300 {
      let bytes = (0..<80).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
      var whole = UTF8Tally()
      bytes.withUnsafeBytes { whole.add($0) }
      whole.end()
      var parts = UTF8Tally()
      for byte in bytes { withUnsafeBytes(of: byte) { parts.add($0) } }
      parts.end()
      #expect(whole.sequences == parts.sequences && whole.invalid == parts.invalid)
      #expect((whole.invalid == 0) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
