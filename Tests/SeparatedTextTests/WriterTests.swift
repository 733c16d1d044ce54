import SeparatedText
import Testing

@Suite("Writing")
struct WriterTests {
  private func written(_ rows: [[String]], _ style: TabularWriter.Style = .csv) -> String {
    var writer = TabularWriter(style)
    for row in rows { writer.row(row) }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test("Cells are quoted where RFC 4180 wants it, and nowhere else")
  func quoting() {
    #expect(
      written([["a b", "c,d", "e\"f", "g\nh", "é", ""]])
        == "a b,\"c,d\",\"e\"\"f\",\"g\nh\",é,\r\n")
  }

  @Test("Excel's style begins with a byte order mark, once")
  func mark() {
    #expect(written([["a"], ["b"]], .excel) == "\u{FEFF}a\r\nb\r\n")
  }

  @Test("A blank first cell is quoted, so that a row of one column is no blank line")
  func blankFirst() {
    #expect(written([[""], ["x"]]) == "\"\"\r\nx\r\n")
  }

  @Test(
    "Cells that a spreadsheet would run as formulas get an apostrophe",
    arguments: [
      "=1+1", "+1 555 0100", "-x", "@SUM(A1)", "\tx", "\rx", "--1", "+", "'=x", "''-5", "-5-3",
      "'-5", "\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}SUM(A1)", "'\u{FF1D}x", "\nx",
    ])
  func guarded(_ cell: String) {
    let guarded = FormulaSafety.guarded(cell.utf8)
    #expect(guarded == [UInt8(ascii: "'")] + Array(cell.utf8))
    #expect(FormulaSafety.unguarded(guarded).elementsEqual(cell.utf8))
  }

  @Test(
    "Plain numbers and text stay as they are, also when read back",
    arguments: [
      "-5", "+15550100", "-1.5e-3", "0", "x=1", "", "'", "'tis", "O'Dwyer", "é",
      "\u{FF11}\u{FF1D}1",
    ])
  func unguarded(_ cell: String) {
    #expect(FormulaSafety.guarded(cell.utf8) == Array(cell.utf8))
    #expect(FormulaSafety.unguarded(cell.utf8).elementsEqual(cell.utf8))
  }
}
