import Foundation
import JSON
import Testing

@Suite("JSON reading")
struct JSONReaderTests {
  private func read(_ text: String) throws(JSONError) -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  @Test("A document is read with its order, its escapes and its numbers")
  func document() throws {
    let value = try read(
      #" {"b":[1,-20,0.5,1e3,true,false,null],"a":"\u00e9\ud83d\ude00\n\"\\\/ é"} "#)
    guard case .object(let object) = value else {
      Issue.record("not an object")
      return
    }
    #expect(object.names == ["b", "a"])
    #expect(object["a"] == .text("é😀\n\"\\/ é"))
    #expect(
      object["b"]
        == .array([
          .integer(1), .integer(-20), .decimal("0.5"), .decimal("1e3"), .flag(true), .flag(false),
          .null,
        ]))
    #expect(try read("99999999999999999999") == .decimal("99999999999999999999"))
  }

  @Test(
    "What RFC 8259 does not allow is refused, and so is a name twice",
    arguments: [
      "", " ", "{", "[1,]", "[1 2]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{a:1}", "'a'", "01", "1.",
      "-",
      "+1", ".5", "1e", "tru", "nulll", "\"", "\"\t\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"",
      "\"\\ud800\"", "\"\\ud800\\u0041\"", "1 1", "NaN", "\"\\u+123\"",
    ])
  func refused(_ text: String) {
    #expect(throws: JSONError.self) { try read(text) }
  }

  @Test("Bytes that are not UTF-8 and documents without end of nesting are refused, not crashed on")
  func hostile() {
    #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 100_000)) }
    #expect(throws: JSONError.self) { try read(String(repeating: "{\"a\":", count: 100_000)) }
  }

  @Test("What the writer writes is read back, cut anywhere it is refused")
  func roundTrip() throws {
    var json = JSONWriter()
    json.object { json in
      json.field("text", "a\"b\\c\n\u{7F}é漢")
      json.key("list")
      json.array { json in
        json.value(1)
        json.null()
      }
    }
    guard case .object(let object) = try JSONReader.read(json.bytes) else {
      Issue.record("not an object")
      return
    }
    #expect(object["text"] == .text("a\"b\\c\n\u{7F}é漢"))
    for length in 0..<json.bytes.count {
      #expect(throws: JSONError.self) { try JSONReader.read(Array(json.bytes[..<length])) }
    }
  }
}
