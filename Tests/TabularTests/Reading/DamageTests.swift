import Testing

@testable import Tabular

@Suite("Damaged text")
struct DamageTests {
  @Test("NUL and control characters are an error of their cell alone")
  func controls() throws {
    let reading = try Reading(
      "id,name\n1,A\u{0}na\n2,Bo\n3,C\u{1B}[1m\n4,D\u{7F}\n5,E\u{85}\n6,F\tf\n")
    #expect(
      reading.codes == [
        ["text.control"], [], ["text.control"], ["text.control"], ["text.control"], [],
      ])
    #expect(reading.rows[0].problems[0].message == "the cell holds a NUL character")
    #expect(reading.rows[2].problems[0].message.hasSuffix("U+001B"))
    #expect(reading.rows[0].problems[0].column == 1)
  }

  @Test(
    "A bad byte beside valid multi-byte text is an error of its cell, not another character set")
  func oneBadByte() throws {
    let reading = try Reading(
      Array("id,name\n1,José\n2,Chlo".utf8) + [0xE9] + Array("\n3,Zoë\n".utf8))
    #expect(reading.layout.encoding == .utf8)
    #expect(reading.codes == [[], ["text.encoding"], []])
    #expect(reading.cells[1] == ["2", "Chlo\u{FFFD}"])
  }

  @Test(
    "What UTF-8 forbids is found",
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x80], [0xC3], [0xE2, 0x82],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func forbidden(_ bytes: [UInt8]) throws {
    // The boundary cases of Markus Kuhn's UTF-8 stress test.
    let start: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("id,name\n1,x".utf8)
    let reading = try Reading(start + bytes + Array("y\n2,é€😀\n".utf8))
    #expect(reading.codes == [["text.encoding"], []])
  }

  @Test("Invisible spaces at the ends of a cell go and are counted; ordinary ones stay")
  func invisible() throws {
    let reading = try Reading(
      "id,name\n1,\u{A0}Ana \u{200B}\n2,\u{FEFF}Bo\n3, Cy \n4,D\u{A0}i\n5,\u{A0} \u{2060}x\n")
    #expect(reading.cells.map { $0[1] } == ["Ana", "Bo", " Cy ", "D\u{A0}i", "x"])
    #expect(reading.summary.trimmedCells == 3)
  }

  @Test("Invisible spaces inside ids and addresses can be removed")
  func removal() {
    let (text, count) = Invisible.removed(from: "10\u{A0}0\u{200B}1é".utf8)
    #expect(text == Array("1001é".utf8))
    #expect(count == 2)
  }
}
