import CivilTime

extension Availability: CustomStringConvertible {
  /// Its one canonical text, which `parse` reads back: `Mon 15:30-17:00;Sat 09:00-12:00`.
  package var description: String {
    CellList.cell(of: ranges.flatMap(Self.days(of:)).map(Self.text))
  }

  /// A run of half-hours cut at midnights.
  private static func days(of range: Range<Int>) -> [Range<Int>] {
    (range.lowerBound / halfHoursADay...(range.upperBound - 1) / halfHoursADay).map { day in
      range.clamped(to: day * halfHoursADay..<(day + 1) * halfHoursADay)
    }
  }

  private static func text(of range: Range<Int>) -> String {
    let day = range.lowerBound / halfHoursADay
    let name = dayNames[day]
    return "\(name) \(clock(range.lowerBound - day * halfHoursADay))"
      + "-\(clock(range.upperBound - day * halfHoursADay))"
  }

  private static func clock(_ halfHour: Int) -> String {
    Digits.padded(halfHour / 2, to: 2) + (halfHour % 2 == 0 ? ":00" : ":30")
  }

  private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}

extension Availability: CellValue {
  /// Reads weekly hours: `Mon 15:30-17:00`, `Mon 15-17`, days also in Spanish, lists of them.
  ///
  /// Times off the half-hour shrink inwards; a range past midnight runs into the next day, Sunday
  /// into Monday. Hours that shrink to nothing leave the result empty, which counts as missing.
  package static func parse(_ cell: String) -> Result<Availability, CellFault> {
    var week = Availability()
    for item in CellList.items(of: cell) {
      do throws(HoursComplaint) {
        let minutes = try WeeklyHours.minutes(of: item)
        let first = (minutes.lowerBound + 29) / 30
        let end = max(first, minutes.upperBound / 30)
        for halfHour in first..<end { week.insert(halfHour: halfHour) }
      } catch {
        return .failure(
          CellFault(
            "availability.invalid", "\(item.quoted) \(error.reason)",
            hint: "Write a weekday and its hours, 'Mon 15:30-17:00', several separated by ';'."))
      }
    }
    return .success(week)
  }
}

/// Why an item is not weekly hours.
private struct HoursComplaint: Error {
  let reason: String
}

/// One item such as `Mon 15:30-17:00`.
private enum WeeklyHours {
  private static let minutesADay = 1440

  /// The minutes of the week it covers; the end may be up to a day past Sunday.
  static func minutes(of item: String) throws(HoursComplaint) -> Range<Int> {
    guard let gap = item.unicodeScalars.firstIndex(where: Folding.isBlank) else {
      throw HoursComplaint(reason: "is not a weekday and its hours")
    }
    guard let day = WeekdayNames.weekday(named: String(item[..<gap])) else {
      throw HoursComplaint(reason: "does not begin with a weekday")
    }
    let times = item[gap...].unicodeScalars
      .split(omittingEmptySubsequences: false, whereSeparator: isDash)
      .map { Folding.trimmed(Substring($0)) }
    guard times.count == 2, let start = time(times[0]), var end = time(times[1]) else {
      throw HoursComplaint(reason: "does not have hours of the form 15:30-17:00")
    }
    guard start % minutesADay != end % minutesADay || start < end else {
      throw HoursComplaint(reason: "begins when it ends")
    }
    if end <= start { end += minutesADay }
    let midnight = (day.rawValue - 1) * minutesADay
    return midnight + start..<midnight + end
  }

  /// A hyphen, or what word processors make of it.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2013}" || scalar == "\u{2014}"
  }

  /// Minutes since midnight of `15`, `9:05`, `15:30`; 24 is the midnight that ends the day.
  private static func time(_ text: String) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...2).contains(parts[0].count),
      let hour = Digits.number(parts[0]), hour <= 24
    else { return nil }
    guard parts.count == 2 else { return hour * 60 }
    guard parts[1].count == 2, let minute = Digits.number(parts[1]), minute < 60,
      hour < 24 || minute == 0
    else { return nil }
    return hour * 60 + minute
  }
}
