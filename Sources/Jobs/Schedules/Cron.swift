package import CivilTime

/// When something recurs, as cron has it: minute, hour, day of the month, month, day of the week.
///
/// `0 6 1 * *` is 06:00 on the first of every month. Where neither day begins with a `*`, either of
/// them is enough: `0 6 1 * mon` is every first and every Monday. An expression that no date of the
/// calendar fits cannot be made.
package struct Cron: Sendable, Hashable {
  /// As it was written.
  package let text: String
  let minutes: CronSet
  let hours: CronSet
  let daysOfMonth: CronSet
  let months: CronSet
  /// Sunday is 0.
  let daysOfWeek: CronSet
  /// Whether a day of the month or one of the week is enough; else it must be both.
  let eitherDay: Bool

  /// Reads an expression.
  ///
  /// - Throws: `CronProblem`, which names the field, the value and what is allowed.
  package init(_ text: String) throws(CronProblem) {
    let fields = try CronReader.fields(of: text)
    self.text = text
    minutes = fields.minutes.set
    hours = fields.hours.set
    daysOfMonth = fields.daysOfMonth.set
    months = fields.months.set
    daysOfWeek = fields.daysOfWeek.set
    eitherDay = !fields.daysOfMonth.beginsWithStar && !fields.daysOfWeek.beginsWithStar
    guard eitherDay || hasDate else {
      throw .impossible(days: daysOfMonth.numbers, months: months.numbers)
    }
  }

  /// Whether any of its months ever has one of its days.
  private var hasDate: Bool {
    guard let firstDay = daysOfMonth.first(from: 1) else { return false }
    return months.numbers.contains { firstDay <= Day.length(ofMonth: $0, in: 2000) }
  }
}

extension Cron {
  /// Whether it recurs on a day at all.
  package func falls(on day: Day) -> Bool {
    let (_, month, number) = day.parts
    guard months.contains(month) else { return false }
    let fitsMonth = daysOfMonth.contains(number)
    let fitsWeek = daysOfWeek.contains(day.weekday.rawValue % 7)
    return eitherDay ? fitsMonth || fitsWeek : fitsMonth && fitsWeek
  }

  /// The next time by the clock on a wall, in minutes since 1970-01-01T00:00 there.
  ///
  /// - Returns: the first later than the given minute.
  func next(afterLocalMinute minute: Int) -> Int? {
    var day = Self.day(of: minute + 1)
    var time = minute + 1 - day.daysSince1970 * Self.minutesPerDay
    for _ in 0..<Self.longestSearch {
      if falls(on: day), let found = firstTime(from: time) {
        return day.daysSince1970 * Self.minutesPerDay + found
      }
      day = day + 1
      time = 0
    }
    return nil
  }

  /// The last time of the given minute or earlier.
  func last(upToLocalMinute minute: Int) -> Int? {
    var day = Self.day(of: minute)
    var time = minute - day.daysSince1970 * Self.minutesPerDay
    for _ in 0..<Self.longestSearch {
      if falls(on: day), let found = lastTime(upTo: time) {
        return day.daysSince1970 * Self.minutesPerDay + found
      }
      day = day - 1
      time = Self.minutesPerDay - 1
    }
    return nil
  }

  private func firstTime(from time: Int) -> Int? {
    guard let hour = hours.first(from: time / 60) else { return nil }
    if hour == time / 60 {
      if let minute = minutes.first(from: time % 60) { return hour * 60 + minute }
      guard let later = hours.first(from: hour + 1) else { return nil }
      return minutes.first(from: 0).map { later * 60 + $0 }
    }
    return minutes.first(from: 0).map { hour * 60 + $0 }
  }

  private func lastTime(upTo time: Int) -> Int? {
    guard let hour = hours.last(upTo: time / 60) else { return nil }
    if hour == time / 60 {
      if let minute = minutes.last(upTo: time % 60) { return hour * 60 + minute }
      guard let earlier = hours.last(upTo: hour - 1) else { return nil }
      return minutes.last(upTo: 59).map { earlier * 60 + $0 }
    }
    return minutes.last(upTo: 59).map { hour * 60 + $0 }
  }

  private static func day(of minute: Int) -> Day {
    Day(daysSince1970: (minute - (minute < 0 ? minutesPerDay - 1 : 0)) / minutesPerDay)
  }

  private static let minutesPerDay = 1440
  /// In days.
  ///
  /// A first of February that is a Monday is at most 12 years away, 29 February 8.
  private static let longestSearch = 16 * 366
}
