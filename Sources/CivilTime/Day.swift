/// A date of the Gregorian calendar without a time or a zone.
///
/// Counted in days since 1970-01-01, so that differences are subtractions. Source of the
/// conversions: Howard Hinnant's "chrono-compatible low-level date algorithms".
package struct Day: Sendable, Hashable, Comparable {
  /// The years a person's life and a program's calendar can touch; anything else is a typing error.
  package static let years = 1900...2199

  package let daysSince1970: Int

  package init(daysSince1970: Int) {
    self.daysSince1970 = daysSince1970
  }

  /// The day of a year, month and day of the month, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  package var parts: (year: Int, month: Int, day: Int) {
    let z = daysSince1970 + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var weekday: Weekday {
    Weekday(mondayBased: daysSince1970 + 3)
  }

  /// The number of days in a month (1 to 12) of a year.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func + (day: Day, days: Int) -> Day {
    Day(daysSince1970: day.daysSince1970 + days)
  }

  package static func - (day: Day, days: Int) -> Day {
    Day(daysSince1970: day.daysSince1970 - days)
  }

  package static func - (later: Day, earlier: Day) -> Int {
    later.daysSince1970 - earlier.daysSince1970
  }

  package static func < (a: Day, b: Day) -> Bool {
    a.daysSince1970 < b.daysSince1970
  }
}
