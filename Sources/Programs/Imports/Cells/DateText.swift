package import CivilTime
package import Tabular

/// A date in a cell: ISO, or as people and spreadsheets write it.
package enum DateText {
  /// Reads a date by the order of day and month that the whole column has.
  package static func parse(_ cell: String, order: DateOrder?) -> Result<Day, CellFault> {
    if let day = Day(cell) { return .success(day) }
    guard let written = WrittenDate(cell.utf8) else { return .failure(fault(cell)) }
    guard let parts = written.resolved(order) else {
      return .failure(
        CellFault(
          "date.order_unknown", "\(cell.quoted) may begin with the day or with the month",
          hint: "Write it as 2026-09-01."))
    }
    guard !written.hasShortYear else {
      return .failure(
        CellFault(
          "date.short_year", "\(cell.quoted) leaves the century open",
          hint: "Write the year with four digits, such as 2011-09-01."))
    }
    guard let day = Day(year: parts.year, month: parts.month, day: parts.day) else {
      return .failure(
        CellFault(
          "date.invalid", "\(cell.quoted) is a day that the calendar doesn't have",
          hint: "Write a date such as 2011-09-01."))
    }
    return .success(day)
  }

  private static func fault(_ cell: String) -> CellFault {
    if let damage = SpreadsheetDamage.of(cell.utf8, expecting: .date) {
      return CellFault(damage, in: cell)
    }
    return CellFault(
      "date.invalid", "\(cell.quoted) is not a date", hint: "Write a date such as 2011-09-01.")
  }
}
