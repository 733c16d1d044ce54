import CivilTime

/// A cron expression in plain words: `at 06:00 on day 1 of every month`.
enum CronWords {
  static func times(_ cron: Cron) -> String {
    let (minutes, hours) = (cron.minutes.numbers, cron.hours.numbers)
    if minutes.count * hours.count <= 6 {
      return "at " + WordList.of(hours.flatMap { hour in minutes.map { clock(hour, $0) } })
    }
    let isEveryHour = hours.count == 24
    if minutes == [0] {
      guard !isEveryHour else { return "every hour" }
      return "on the hour" + within(hours, lastMinute: 0)
    }
    let often =
      if let step = step(of: minutes, upTo: 60) {
        step == 1 ? "every minute" : "every \(step) minutes"
      } else {
        "at \(minutes.count == 1 ? "minute" : "minutes") \(WordList.of(minutes.map(String.init)))"
          + (isEveryHour ? " of every hour" : "")
      }
    return often + (isEveryHour ? "" : within(hours, lastMinute: minutes.last ?? 59))
  }

  static func days(_ cron: Cron) -> String {
    let months = months(cron.months.numbers)
    let isEveryMonthDay = cron.daysOfMonth.count == 31
    let isEveryWeekday = cron.daysOfWeek.count == 7
    if isEveryMonthDay && (isEveryWeekday || !cron.eitherDay) || cron.eitherDay && isEveryWeekday {
      let days = isEveryWeekday ? "every day" : weekdays(cron.daysOfWeek.numbers)
      return cron.months.count == 12 ? days : "\(days) in \(months)"
    }
    let numbers = cron.daysOfMonth.numbers
    let date =
      "on \(numbers.count == 1 ? "day" : "days") \(WordList.of(runs(numbers) { "\($0)" }))"
      + " of \(months)"
    if isEveryWeekday { return date }
    let joint = cron.eitherDay ? ", and also " : ", when that falls "
    return date + joint + weekdays(cron.daysOfWeek.numbers)
      + (cron.eitherDay && cron.months.count < 12 ? " in \(months)" : "")
  }

  static func month(_ number: Int) -> String {
    capitalised(CronField.months, number - 1)
  }

  private static func weekdays(_ numbers: [Int]) -> String {
    if numbers == [1, 2, 3, 4, 5] { return "from Monday to Friday" }
    // The week ends with Sunday, as people say it.
    let order = numbers.filter { $0 > 0 } + numbers.filter { $0 == 0 }
    return "on " + WordList.of(order.map { capitalised(CronField.weekdays, $0) })
  }

  private static func months(_ numbers: [Int]) -> String {
    numbers.count == 12 ? "every month" : WordList.of(runs(numbers, month))
  }

  private static func within(_ hours: [Int], lastMinute: Int) -> String {
    guard let first = hours.first, let last = hours.last, hours.count > 1 else {
      return " from \(clock(hours.first ?? 0, 0)) to \(clock(hours.first ?? 0, 59))"
    }
    if last - first == hours.count - 1 {
      return " from \(clock(first, 0)) to \(clock(last, lastMinute))"
    }
    if let step = step(of: hours, upTo: 24) {
      return step == 2 ? " of every other hour" : " of one hour in \(step)"
    }
    return " of the hours \(WordList.of(hours.map { clock($0, 0) }))"
  }

  /// The step of numbers that begin with zero and fill a clock evenly.
  private static func step(of numbers: [Int], upTo end: Int) -> Int? {
    guard numbers.first == 0, numbers.count > 1, end % numbers.count == 0 else { return nil }
    let step = end / numbers.count
    return numbers == Array(stride(from: 0, to: end, by: step)) ? step : nil
  }

  /// Three and more neighbours as `1 to 5`.
  private static func runs(_ numbers: [Int], _ word: (Int) -> String) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.flatMap { run in
      run.count < 3
        ? run.map(word) : ["\(word(run.lowerBound)) to \(word(run.upperBound))"]
    }
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    Digits.padded(hour, to: 2) + ":" + Digits.padded(minute, to: 2)
  }

  private static func capitalised(_ names: [String], _ place: Int) -> String {
    guard names.indices.contains(place) else { return "" }
    return names[place].prefix(1).uppercased() + names[place].dropFirst()
  }
}

/// Words in a row.
enum WordList {
  /// `a`, `a and b`, `a, b and c`.
  static func of(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Cron {
  /// In plain words: `at 06:00 on day 1 of every month`.
  package var words: String {
    "\(CronWords.times(self)) \(CronWords.days(self))"
  }
}
