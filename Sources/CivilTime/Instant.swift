/// A moment in time: whole microseconds since 1970-01-01T00:00:00Z, PostgreSQL's own resolution.
package struct Instant: Sendable, Hashable, Comparable {
  package let microsecondsSince1970: Int64

  package init(microsecondsSince1970: Int64) {
    self.microsecondsSince1970 = microsecondsSince1970
  }

  /// The day in UTC.
  package var utcDay: Day {
    Day(daysSince1970: Int(floorDivide(microsecondsSince1970, by: microsecondsPerDay)))
  }

  package static func < (a: Instant, b: Instant) -> Bool {
    a.microsecondsSince1970 < b.microsecondsSince1970
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC with whole seconds, or with six decimals where there are any:
  /// `2026-09-01T15:30:00Z`.
  package var description: String {
    let micros = microsecondsSince1970 - Int64(utcDay.daysSince1970) * microsecondsPerDay
    let seconds = Int(micros / 1_000_000)
    let fraction = Int(micros % 1_000_000)
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { Digits.padded($0, to: 2) }.joined(separator: ":")
    let decimals = fraction == 0 ? "" : "." + Digits.padded(fraction, to: 6)
    return "\(utcDay)T\(clock)\(decimals)Z"
  }
}

private let microsecondsPerDay: Int64 = 86_400_000_000

private func floorDivide(_ a: Int64, by b: Int64) -> Int64 {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
