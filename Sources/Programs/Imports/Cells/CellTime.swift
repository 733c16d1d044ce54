package import CivilTime
package import Tabular

/// When something happened, as a cell says it: a date, a local date and time, or a moment.
package enum CellTime: Sendable, Hashable {
  case day(Day)
  /// A time of day in the program's zone, which knows whether it exists, and which moment it is.
  case local(Day, seconds: Int)
  case moment(Instant)

  /// The day, where the cell has nothing more.
  package var dayAlone: Day? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The local time as PostgreSQL reads a `timestamp`.
  package var localText: String? {
    guard case .local(let day, let seconds) = self else { return nil }
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return "\(day) " + clock.map { Digits.padded($0, to: 2) }.joined(separator: ":")
  }

  package var instant: Instant? {
    if case .moment(let instant) = self { instant } else { nil }
  }

  /// Reads `2026-09-01`, `2026-09-01 15:30`, `9/1/2026 3:30 PM`, `2026-09-01T15:30:00-05:00`.
  ///
  /// The date is read by the order of day and month that the whole column has.
  package static func parse(_ cell: String, order: DateOrder?) -> Result<CellTime, CellFault> {
    let bytes = Array(cell.utf8)
    let date = datePart(bytes)
    guard date.count < bytes.count else {
      return DateText.parse(cell, order: order).map { .day($0) }
    }
    guard let clock = ClockText(bytes[(date.count + 1)...]) else {
      return .failure(
        CellFault(
          "time.invalid", "\(cell.quoted) has no proper time of day",
          hint: "Write 2026-09-01 15:30, or 2026-09-01T15:30:00-05:00."))
    }
    return DateText.parse(String(decoding: date, as: UTF8.self), order: order).map { day in
      guard let offset = clock.offsetSeconds else { return .local(day, seconds: clock.seconds) }
      let seconds = day.daysSince1970 * 86_400 + clock.seconds - offset
      return .moment(Instant(microsecondsSince1970: Int64(seconds) * 1_000_000))
    }
  }

  /// What stands before the time of day: all of a cell that has none.
  static func datePart(_ cell: some Collection<UInt8>) -> ArraySlice<UInt8> {
    let bytes = Array(cell)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let gap = bytes[..<colon].lastIndex(where: {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t")
      })
    else { return bytes[...] }
    return bytes[..<gap]
  }
}

/// A time of day: `15:30`, `15:30:20.5`, `3:30 PM`, with or without `Z` or an offset behind it.
private struct ClockText {
  /// Since midnight.
  let seconds: Int
  /// East of UTC; nil where none is written.
  let offsetSeconds: Int?

  init?(_ text: ArraySlice<UInt8>) {
    let clock = text.prefix { Self.isDigit($0) || $0 == colon || $0 == UInt8(ascii: ".") }
    let rest = text.dropFirst(clock.count).filter { $0 != UInt8(ascii: " ") }
    guard var seconds = Self.seconds(clock) else { return nil }
    switch rest.map({ $0 | 0x20 }) {
    case []: offsetSeconds = nil
    case Array("am".utf8), Array("pm".utf8), Array("a.m.".utf8), Array("p.m.".utf8):
      guard (3600..<13 * 3600).contains(seconds) else { return nil }
      let isAfternoon = rest.first.map { $0 | 0x20 } == UInt8(ascii: "p")
      seconds = seconds % (12 * 3600) + (isAfternoon ? 12 * 3600 : 0)
      offsetSeconds = nil
    case Array("z".utf8): offsetSeconds = 0
    default:
      guard let offset = Self.offset(rest) else { return nil }
      offsetSeconds = offset
    }
    self.seconds = seconds
  }

  private static func seconds(_ clock: ArraySlice<UInt8>) -> Int? {
    let parts = clock.split(separator: colon, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Digits.number(parts[0]), hour < 24,
      let minute = Digits.number(parts[1]), minute < 60
    else { return nil }
    guard parts.count == 3 else { return hour * 3600 + minute * 60 }
    let second = parts[2].prefix { $0 != UInt8(ascii: ".") }
    let fraction = parts[2].dropFirst(second.count)
    guard second.count == 2, let second = Digits.number(second), second < 60,
      fraction.isEmpty
        || (2...10).contains(fraction.count) && fraction.dropFirst().allSatisfy(isDigit)
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// `+05:30`, `-0500`, `+02`.
  private static func offset(_ text: [UInt8]) -> Int? {
    guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    let digits = text.dropFirst().filter { $0 != colon }
    let colons = text.count - 1 - digits.count
    guard digits.count == 4 && colons <= 1 || digits.count == 2 && colons == 0,
      let hours = Digits.number(digits.prefix(2)), hours <= 18
    else { return nil }
    let minutes = digits.count == 4 ? Digits.number(digits.suffix(2)) : 0
    guard let minutes, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

private let colon = UInt8(ascii: ":")
