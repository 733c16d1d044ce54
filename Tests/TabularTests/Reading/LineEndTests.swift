import Testing

@testable import Tabular

@Suite("Line ends")
struct LineEndTests {
  @Test(
    "LF, CRLF and CR end records, each counting as one line", arguments: ["\n", "\r\n", "\r"])
  func kinds(_ end: String) throws {
    let reading = try Reading(["id,name", "1,Ana", "2,Bo"].joined(separator: end) + end)
    #expect(reading.layout.header.names == ["id", "name"])
    #expect(reading.cells == [["1", "Ana"], ["2", "Bo"]])
    #expect(reading.lines == [2, 3])
  }

  @Test("Line ends may be mixed in one file")
  func mixed() throws {
    let reading = try Reading("id,name\r1,Ana\n2,Bo\r\n3,\"C\ry\"\r\r\n4,Di")
    #expect(reading.cells == [["1", "Ana"], ["2", "Bo"], ["3", "C\ry"], ["4", "Di"]])
    #expect(reading.lines == [2, 3, 4, 7])
    #expect(reading.summary.blankRows == 1)
  }

  @Test("The last record needs no line end, whatever its last cell", arguments: ["", "x", "\"x\""])
  func noFinalEnd(_ cell: String) throws {
    let reading = try Reading("id,name\n1,\(cell)")
    #expect(reading.cells == [["1", cell.isEmpty ? "" : "x"]])
  }

  @Test("What stands on the border of two pieces of the file is read as anywhere else")
  func borders() throws {
    let record = "1,\"a,\"\"b\"\"\r\nc\",déf\r\n"
    for padding in (1 << 18) - 38...(1 << 18) - 10 {
      let filler = String(repeating: "x", count: padding)
      let reading = try Reading("id,note,more\r\n0,\(filler),\r\n" + record + record)
      #expect(
        reading.cells.suffix(2) == [["1", "a,\"b\"\r\nc", "déf"], ["1", "a,\"b\"\r\nc", "déf"]])
      #expect(reading.lines == [2, 3, 5])
      #expect(reading.isFlawless)
    }
  }
}
