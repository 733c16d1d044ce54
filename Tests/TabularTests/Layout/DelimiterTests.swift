import Testing

@testable import Tabular

@Suite("Delimiters")
struct DelimiterTests {
  @Test("Each of the four delimiters is found by constant width", arguments: [",", ";", "\t", "|"])
  func found(_ delimiter: String) throws {
    let rows = [["id", "name", "goals"], ["1", "Ana", "a"], ["2", "Bo", "b"]]
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
    let reading = try Reading(text)
    #expect(reading.layout.delimiter == delimiter.utf8.first)
    #expect(reading.cells == Array(rows.dropFirst()))
  }

  @Test("Lists in cells do not mislead: the delimiter that fits header and rows wins")
  func lists() throws {
    let reading = try Reading("id,name,goals\n1,Ana,art;law\n2,Bo,art;tech\n3,Cy,law;tech\n")
    #expect(reading.layout.delimiter == UInt8(ascii: ","))
  }

  @Test("Decimal commas and names with commas do not mislead in a file of semicolons")
  func european() throws {
    let reading = try Reading("id;name;hours\n1;Roe, Ana;1,5\n2;Doe, Bo;2,5\n3;Poe, Cy;3,5\n")
    #expect(reading.cells[1] == ["2", "Doe, Bo", "2,5"])
  }

  @Test("Delimiters in quotes do not count")
  func quoted() throws {
    let reading = try Reading("id|note\n1|\"a,b,c\"\n2|\"d,e,f\"\n3|\"g,h\ni,j\"\n")
    #expect(reading.layout.delimiter == UInt8(ascii: "|"))
    #expect(reading.cells[2] == ["3", "g,h\ni,j"])
  }

  @Test("Known names decide where widths are no help")
  func knownNames() throws {
    let text = "student;mentor\n1,a;2,a\n3,a;4,a\n5,a;6\n"
    #expect(try Reading(text, known: ["student", "mentor"]).layout.delimiter == UInt8(ascii: ";"))
  }

  @Test(
    "A sep= line decides and is no row",
    arguments: ["sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "\u{FEFF}sep=;\r\n"])
  func declared(_ line: String) throws {
    let reading = try Reading(line + "a,b;c\r\n1,2;3\r\n")
    #expect(reading.layout.header.names == ["a,b", "c"])
    #expect(reading.cells == [["1,2", "3"]])
    #expect(reading.layout.headerLine == 2)
    #expect(reading.lines == [3])
  }

  @Test("A sep= line may name a delimiter that nobody would guess")
  func unusual() throws {
    #expect(try Reading("sep=^\na^b\n1^2\n").cells == [["1", "2"]])
    #expect(try Reading("sep=\t\na\tb\n1\t2\n").cells == [["1", "2"]])
  }
}
