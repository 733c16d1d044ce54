import CivilTime

/// What stands in a cell for a number, as the spreadsheet shows it.
enum SheetNumber {
  /// The text of a number: whole ones without a point, dates in ISO 8601.
  static func text(
    _ raw: [UInt8], kind: CellStyles.Kind, countsFrom1904: Bool
  ) -> [UInt8] {
    guard let value = Double(String(decoding: raw, as: UTF8.self)), value.isFinite else {
      return raw
    }
    if kind != .number, let moment = moment(value, kind: kind, countsFrom1904: countsFrom1904) {
      return Array(moment.utf8)
    }
    // From here on a number has more digits than a spreadsheet keeps: it is shown as damaged.
    guard abs(value) < 1e15 else { return raw }
    if let whole = Int(exactly: value) { return Array(String(whole).utf8) }
    return Array(value.description.utf8)
  }

  private static func moment(
    _ value: Double, kind: CellStyles.Kind, countsFrom1904: Bool
  ) -> String? {
    guard value >= 0, value < 2_958_466 else { return nil }
    let seconds = Int((value * 86_400).rounded())
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let time =
      Digits.padded(second / 3600, to: 2) + ":" + Digits.padded(second / 60 % 60, to: 2)
      + (second % 60 == 0 ? "" : ":" + Digits.padded(second % 60, to: 2))
    if kind == .time, days == 0 { return time }
    let day = Day(daysSince1970: daysSince1970(days, countsFrom1904: countsFrom1904))
    return second == 0 ? day.description : "\(day) \(time)"
  }

  /// Day 1 is 1900-01-01, and day 60 a 29th of February that never was; or day 0 is 1904-01-01.
  private static func daysSince1970(_ days: Int, countsFrom1904: Bool) -> Int {
    if countsFrom1904 { return days - 24_107 }
    return days - 25_569 + (days < 60 ? 1 : 0)
  }
}
