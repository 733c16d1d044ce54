package import CivilTime

/// A value of a sheet by its kind: spreadsheets sort and add up what they know to be numbers and days.
package enum SheetCell: Sendable, Hashable {
  /// Text of any origin; it stays text, whatever it looks like.
  case text(String)
  case integer(Int)
  case decimal(Double)
  /// A part of a whole, such as 9 of 11: two cells, so that both can be added up.
  case ratio(Int, of: Int)
  case date(Day)
  /// A moment as a clock showed it that was so far ahead of UTC: sheets know no time zones.
  case instant(Instant, offsetSeconds: Int = 0)
  case empty
}

extension Int {
  /// The whole numbers that a spreadsheet keeps to the last digit: it has fifteen.
  static let exactInSheets = -999_999_999_999_999...999_999_999_999_999
}
