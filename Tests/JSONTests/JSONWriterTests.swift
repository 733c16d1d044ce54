import Foundation
import JSON
import Testing

@Suite("JSON writing")
struct JSONWriterTests {
  @Test("What is written is what Foundation reads, hostile text included")
  func roundTrip() throws {
    let hostile = "a\"b\\c\n\t\u{0}\u{7F} é 漢 \u{202E}"
    var json = JSONWriter()
    json.object { json in
      json.field("text", hostile)
      json.field("number", -42)
      json.field("flag", true)
      json.key("nothing")
      json.null()
      json.key("list")
      json.array { json in
        json.value(1)
        json.object { _ in }
        json.value(tenths: -25)
      }
    }
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    #expect(read["text"] as? String == hostile)
    #expect(read["number"] as? Int == -42)
    #expect(read["flag"] as? Bool == true)
    #expect(read["nothing"] is NSNull)
    let list = try #require(read["list"] as? [Any])
    #expect(list.count == 3)
    #expect(list[2] as? Double == -2.5)
  }
}
