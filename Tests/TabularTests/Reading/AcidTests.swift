import Testing

@testable import Tabular

/// Ideas of public test sets for readers of delimited text, in this product's own words: what each
/// of them tries, read by this product's rules.
@Suite("What other readers are tried with")
struct AcidTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let cells: [[String]]
    var codes: Set<String> = []
    var testDescription: String { text }
  }

  private func check(_ example: Case, header: String) throws {
    let reading = try Reading(header + example.text, known: ["id", "name", "note"])
    #expect(reading.cells == example.cells)
    #expect(Set(reading.codes.joined()) == example.codes)
  }

  @Test(
    "Sound files",
    arguments: [
      // RFC 4180, csv-spectrum
      Case(text: "1,,\n", cells: [["1", "", ""]]),
      Case(text: "1,\"\",\"\"\n", cells: [["1", "", ""]]),
      Case(text: "\"1\",\"{\"\"a\"\": [1,2]}\",x", cells: [["1", "{\"a\": [1,2]}", "x"]]),
      Case(text: "1,\"a\n\nb\",\"\n\"\n", cells: [["1", "a\n\nb", "\n"]]),
      Case(text: "1,ʤ,أحمد\n2,👩‍👩‍👧,한국\n", cells: [["1", "ʤ", "أحمد"], ["2", "👩‍👩‍👧", "한국"]]),
      // Python's tests
      Case(text: "1,\",3,\",5\n", cells: [["1", ",3,", "5"]]),
      Case(text: "1,\"\\\",a\\\n", cells: [["1", "\\", "a\\"]]),
      Case(
        text: "1,\"\na\",\"d\r\"\r\n2,\"\r\ni\",\"\r\"\r\n",
        cells: [["1", "\na", "d\r"], ["2", "\r\ni", "\r"]]),
      // Papa Parse's tests
      Case(text: "1, \t b ,\" c  \"\n", cells: [["1", " \t b ", " c  "]]),
      Case(text: "1,\"\"\",\"\"\",x\n", cells: [["1", "\",\"", "x"]]),
      Case(text: "1,\",\"\"\",\"\"\",\"\n", cells: [["1", ",\"", "\","]]),
      Case(text: "1,\"n=\"\"\"\",m=\"\"\"\"\",2\n", cells: [["1", "n=\"\",m=\"\"", "2"]]),
      Case(text: "1,b,\"c\"\"c\"\"\"\n2,e,f", cells: [["1", "b", "c\"c\""], ["2", "e", "f"]]),
      Case(text: ",\"h\",\"i\"\n,\"k\",\"l\"", cells: [["", "h", "i"], ["", "k", "l"]]),
      // CSVLint's features, W3C's CSV on the Web
      Case(text: "# note,x,y\n1,2,3\n", cells: [["# note", "x", "y"], ["1", "2", "3"]]),
      Case(text: "1,\"<b>x</b>\",&amp;\n", cells: [["1", "<b>x</b>", "&amp;"]]),
      Case(text: "1,'a,b'\n", cells: [["1", "'a", "b'"]]),
    ])
  func sound(_ example: Case) throws {
    try check(example, header: "id,name,note\n")
  }

  @Test(
    "Unsound files, in which everything stays as typed and is said",
    arguments: [
      // Python's tests
      Case(text: "1,a,\"\n", cells: [["1", "a", "\""]], codes: ["quote.unclosed"]),
      Case(text: "1,a,\"ab\"c\n", cells: [["1", "a", "\"ab\"c"]], codes: ["quote.text_after"]),
      // Papa Parse's tests
      Case(text: "1,B\",C\n", cells: [["1", "B\"", "C"]], codes: ["quote.bare"]),
      Case(text: "1, \"B\" ,C\n", cells: [["1", " \"B\" ", "C"]], codes: ["quote.bare"]),
      Case(text: "1,\"b\" ,c\n", cells: [["1", "\"b\" ", "c"]], codes: ["quote.text_after"]),
      Case(
        text: "1,\"b\"c,d\n2,f,g\n", cells: [["1", "\"b\"c", "d"], ["2", "f", "g"]],
        codes: ["quote.text_after"]),
      Case(
        text: "1,\"b,c\nd\"2,f,g\n3,h,i\n",
        cells: [["1", "\"b", "c"], ["d\"2", "f", "g"], ["3", "h", "i"]],
        codes: ["quote.unclosed", "quote.bare"]),
      Case(
        text: "1,\"b,\"c\n2,e,f\n", cells: [["1", "\"b,\"c"], ["2", "e", "f"]],
        codes: ["quote.text_after", "row.too_short"]),
      // CSVLint's features: ragged rows, stray quotes, undeclared characters
      Case(
        text: "1,a\n2,b,c,d\n", cells: [["1", "a"], ["2", "b", "c", "d"]],
        codes: ["row.too_short", "row.too_long"]),
      Case(
        text: "1,a,b\u{8}\n2,\u{2028},c\n",
        cells: [["1", "a", "b\u{8}"], ["2", "\u{2028}", "c"]],
        codes: ["text.control"]),
      Case(text: "1,\"\"a\"\",b\n", cells: [["1", "\"\"a\"\"", "b"]], codes: ["quote.text_after"]),
      Case(
        text: "1,\"\"\"a\"\",b\n2,c,d\n", cells: [["1", "\"\"\"a\"\"", "b"], ["2", "c", "d"]],
        codes: ["quote.unclosed"]),
    ])
  func unsound(_ example: Case) throws {
    try check(example, header: "id,name,note\n")
  }

  @Test(
    "Lines without cells do not become rows, whatever ends them",
    arguments: ["\n", "\r", "\r\n", "\n\r", "\r\r\n"])
  func blankLines(_ end: String) throws {
    // As in the tests of Python and Papa Parse, over every kind of line end.
    let reading = try Reading(["", "id,name", "", "1,a", "", "", "2,b", ""].joined(separator: end))
    #expect(reading.cells == [["1", "a"], ["2", "b"]])
    #expect(reading.isFlawless)
  }
}
