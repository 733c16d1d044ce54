import Testing

@testable import Tabular

@Suite("Quoted cells")
struct QuotingTests {
  @Test("Delimiters, line ends and doubled quotes inside quotes belong to the cell")
  func standard() throws {
    // The cases of RFC 4180 section 2 and of max-mapper's csv-spectrum.
    let reading = try Reading(
      "id,name,note\r\n1,\"Lovelace, Ada\",\"says \"\"hi\"\"\"\r\n2,\"\",\"two\r\nlines\"\r\n3,Bo,\n"
    )
    #expect(
      reading.cells == [
        ["1", "Lovelace, Ada", "says \"hi\""], ["2", "", "two\r\nlines"], ["3", "Bo", ""],
      ])
    #expect(reading.isFlawless)
  }

  @Test("A record is placed by the physical line it starts on, and numbered below the header")
  func lines() throws {
    let reading = try Reading("id,note\n1,\"a\nb\r\nc\rd\"\n2,x\n\n3,y\n")
    #expect(reading.lines == [2, 6, 8])
    #expect(reading.rows.map(\.number) == [1, 2, 3])
    #expect(reading.summary.blankRows == 1)
  }

  @Test("A cell of quotes alone is read by the rule of doubling")
  func quotesOnly() throws {
    let reading = try Reading("a,b,c\n\"\",\"\"\"\",\"\"\"\"\"\"\n")
    #expect(reading.cells == [["", "\"", "\"\""]])
  }

  @Test("A bare quote inside a cell stays as typed, with one warning a cell")
  func bareQuote() throws {
    // As in Python's test_csv: a quote that does not begin the cell is an ordinary character.
    let reading = try Reading("id,height,note\n1,5'10\" or 5'11\",tall\n")
    #expect(reading.cells == [["1", "5'10\" or 5'11\"", "tall"]])
    #expect(reading.codes == [["quote.bare"]])
    #expect(reading.rows[0].problems[0].column == 1)
    #expect(reading.rows[0].problems[0].isWarning)
  }

  @Test("Text after a closing quote stays as typed, with a warning")
  func textAfterQuote() throws {
    let reading = try Reading("id,name,note\n1,\"Ana\" Maria,x\n2,\"B\"\"o\"s,\"y\" \n")
    #expect(reading.cells == [["1", "\"Ana\" Maria", "x"], ["2", "\"B\"\"o\"s", "\"y\" "]])
    #expect(reading.codes == [["quote.text_after"], ["quote.text_after", "quote.text_after"]])
  }

  @Test("A quote that never closes is an error of its line, and the rest is still read")
  func unclosedAtTheEnd() throws {
    let reading = try Reading("id,name\n1,Ana\n2,\"Bo\n3,Cy\n4,Di\n")
    #expect(reading.cells == [["1", "Ana"], ["2", "\"Bo"], ["3", "Cy"], ["4", "Di"]])
    #expect(reading.codes == [[], ["quote.unclosed"], [], []])
    #expect(reading.rows[1].problems.first?.line == 3)
    #expect(reading.rows[1].problems.first?.isWarning == false)
  }

  @Test("A quote that runs into the next quoted cell is taken for one that never closes")
  func unclosedBeforeAnother() throws {
    let reading = try Reading(
      "id,name,note\n1,\"Ana,x\n2,Bo,y\n3,\"Cy, Jr\",z\n4,\"Di\",\"two\nlines\"\n")
    #expect(
      reading.cells == [
        ["1", "\"Ana", "x"], ["2", "Bo", "y"], ["3", "Cy, Jr", "z"], ["4", "Di", "two\nlines"],
      ])
    #expect(reading.codes == [["quote.unclosed"], [], [], []])
    #expect(reading.lines == [2, 3, 4, 5])
  }

  @Test("An unclosed quote is named by the line on which it opens, not the record's first")
  func unclosedInLaterLine() throws {
    let reading = try Reading("a,b,c\n1,\"x\ny\",\"z\n2,p,q\n")
    #expect(reading.rows[0].problems.map(\.line) == [3])
    #expect(reading.rows[0].line == 2)
    #expect(reading.cells == [["1", "x\ny", "\"z"], ["2", "p", "q"]])
    #expect(reading.lines == [2, 4])
  }

  @Test("A quote that opens in the header and never closes is refused by its line")
  func unclosedInHeader() throws {
    #expect(throws: TabularError(file: "rows.csv", reason: .headerQuote(line: 2))) {
      try Reading("Report,,\nid,\"name,grade\n1,Ana,6\n2,Bo,7\n")
    }
    #expect(throws: TabularError(file: "rows.csv", reason: .headerQuote(line: 2))) {
      try Reading("id,\"long\nname\",\"grade\n1,Ana,6\n2,Bo,7\n")
    }
    let title = try Reading("\"Report\nid,name\n\"1\",\"Ana\"\n")
    #expect(title.layout.header.names == ["id", "name"])
    #expect(title.cells == [["1", "Ana"]])
  }

  @Test("Spaces before a quote make it a bare quote")
  func spaceBeforeQuote() throws {
    let reading = try Reading("a,b\n1, \"x\"\n")
    #expect(reading.cells == [["1", " \"x\""]])
    #expect(reading.codes == [["quote.bare"]])
  }
}
