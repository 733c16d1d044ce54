import CivilTime

/// Days and moments as spreadsheets count them, and as text.
enum SheetTime {
  /// Days since the end of 1899, one more from March 1900 on, as Excel believes in a 29 February
  /// 1900; nil outside the years that sheets know.
  static func serial(_ day: Day) -> Double? {
    guard known.contains(day.daysSince1970) else { return nil }
    let days = day.daysSince1970 + 25_569
    return Double(days > 60 ? days : days - 1)
  }

  /// Days and their fraction, likewise.
  static func serial(_ instant: Instant, offsetSeconds: Int) -> Double? {
    let local = local(instant, offsetSeconds)
    guard let day = serial(local.utcDay) else { return nil }
    let rest = local.microsecondsSince1970 % 86_400_000_000
    let microseconds = rest < 0 ? rest + 86_400_000_000 : rest
    return day + Double(microseconds / 1_000_000) / 86_400
  }

  /// RFC 3339 with the clock's own offset: `2026-10-05T16:30:00+02:00`.
  static func text(_ instant: Instant, offsetSeconds: Int) -> String {
    let minutes = Int(offsetSeconds.magnitude / 60)
    guard minutes > 0 else { return instant.description }
    let offset = [minutes / 60, minutes % 60].map { Digits.padded($0, to: 2) }
    return local(instant, offsetSeconds).description.dropLast()
      + (offsetSeconds < 0 ? "-" : "+") + offset.joined(separator: ":")
  }

  /// The moment whose UTC reads like the clock.
  private static func local(_ instant: Instant, _ offsetSeconds: Int) -> Instant {
    let offset = Int64(offsetSeconds).multipliedReportingOverflow(by: 1_000_000)
    let moved = instant.microsecondsSince1970.addingReportingOverflow(offset.partialValue)
    return offset.overflow || moved.overflow
      ? instant : Instant(microsecondsSince1970: moved.partialValue)
  }

  /// From 1900 to 2199, as `Day` has it.
  private static let known = -25_567...84_005
}
