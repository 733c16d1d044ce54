import Testing

@testable import Tabular

@Suite("The order of day and month")
struct DateOrderTests {
  private func decide(_ cells: String...) -> DateOrder.Decision {
    DateOrder.decide(over: cells.map(\.utf8))
  }

  @Test("One date that can only be read one way decides for the whole column")
  func decided() {
    #expect(decide("04/05/2011", "", "13/05/2011", "01/02/2012") == .decided(.dayFirst))
    #expect(decide("04/05/2011", "5/31/11") == .decided(.monthFirst))
  }

  @Test("A column in which every date fits both orders is undecided, and says where")
  func undecided() {
    #expect(decide("05/05/2011", "04/05/2011", "x") == .undecided(line: 2))
  }

  @Test("ISO dates, names of months and days equal to their month need no order")
  func notNeeded() {
    #expect(decide("2011-09-01", "1-Sep-2011", "05/05/2011", "") == .notNeeded)
  }

  @Test("Evidence for both orders is a contradiction, but a single slip among many is not")
  func contradictory() {
    #expect(
      decide("13/05/2011", "05/13/2011") == .contradictory(dayFirstLine: 1, monthFirstLine: 2))
    let slip = (0..<30).map { _ in "05/13/2011" } + ["31/02/2011"]
    #expect(DateOrder.decide(over: slip.map(\.utf8)) == .decided(.monthFirst))
  }

  @Test(
    "Dates are read as people and programs write them",
    arguments: [
      ("2011-09-01", 2011, 9, 1), ("2011/9/1", 2011, 9, 1), ("1-Sep-2011", 2011, 9, 1),
      ("Sep 1, 2011", 2011, 9, 1), ("1 de septiembre de 2011", 2011, 9, 1),
      ("01 sept. 2011", 2011, 9, 1), ("9/1/2011 0:00", 2011, 1, 9),
      ("2011-09-01T00:00:00Z", 2011, 9, 1), ("9/1/2011 12:00:00 AM", 2011, 1, 9),
      (" 1.9.2011 ", 2011, 9, 1), ("1-ene-99", 99, 1, 1), ("2011-13-45", 2011, 13, 45),
    ])
  func read(_ text: String, _ year: Int, _ month: Int, _ day: Int) {
    #expect(
      WrittenDate(text.utf8)?.resolved(.dayFirst) == .init(year: year, month: month, day: day))
  }

  @Test(
    "What is no date is not taken for one",
    arguments: [
      "", "2011", "9/2011", "1/2/3", "2011-09-01 15:30", "1/2-2011", "Smarch 1, 2011", "1//2011",
      "12345/1/1", "٠١/٠٢/٢٠١١", "1/2/2011/3", ":", "T0:00", "-1/2/2011",
    ])
  func refused(_ text: String) {
    #expect(WrittenDate(text.utf8) == nil)
  }

  @Test("Without an order a date is read only where the order makes no difference")
  func withoutOrder() {
    #expect(WrittenDate("04/05/2011".utf8)?.resolved(nil) == nil)
    #expect(WrittenDate("05/05/2011".utf8)?.resolved(nil) == .init(year: 2011, month: 5, day: 5))
    #expect(
      WrittenDate("04/05/2011".utf8)?.resolved(.monthFirst) == .init(year: 2011, month: 4, day: 5))
  }
}
