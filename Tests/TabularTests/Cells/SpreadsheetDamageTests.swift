import Testing

@testable import Tabular

@Suite("Spreadsheet damage")
struct SpreadsheetDamageTests {
  @Test(
    "What a spreadsheet does to cells is recognised",
    arguments: [
      ("1.00E+05", .scientific), ("1,23457E+11", .scientific), ("5E+3", .scientific),
      (" #REF! ", .formulaError), ("#n/a", .formulaError), ("#¡VALOR!", .formulaError),
      ("#########", .tooNarrow), ("3-May", .becameDate), ("May-03", .becameDate),
      ("12-ene", .becameDate),
    ] as [(String, SpreadsheetDamage)])
  func found(_ cell: String, _ damage: SpreadsheetDamage) {
    #expect(SpreadsheetDamage.of(cell.utf8) == damage)
  }

  @Test("A number of days is damage in a date column only, a decimal tail in identifiers only")
  func byColumn() {
    #expect(SpreadsheetDamage.of("40513".utf8, expecting: .date) == .dateSerial(days: 40_513))
    #expect(SpreadsheetDamage.of("40513.5".utf8, expecting: .date) == .dateSerial(days: 40_513))
    #expect(SpreadsheetDamage.of("40513".utf8) == nil)
    #expect(SpreadsheetDamage.of("1001.0".utf8, expecting: .identifier) == .decimalTail)
    #expect(SpreadsheetDamage.of("1001.0".utf8) == nil)
  }

  @Test(
    "Honest cells are left alone",
    arguments: ["", "#", "##", "#1", "1E5", "E+5", "1.E+5", "Mary-Ann", "3-5", "20110901", "x"])
  func honest(_ cell: String) {
    #expect(SpreadsheetDamage.of(cell.utf8, expecting: .date) == nil)
    #expect(SpreadsheetDamage.of(cell.utf8, expecting: .identifier) == nil)
  }
}
