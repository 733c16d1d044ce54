/// One of the five fields of a cron expression.
package enum CronField: Int, Sendable, CaseIterable {
  case minute, hour, dayOfMonth, month, dayOfWeek

  /// As messages call it.
  package var name: String {
    switch self {
    case .minute: "minute"
    case .hour: "hour"
    case .dayOfMonth: "day of the month"
    case .month: "month"
    case .dayOfWeek: "day of the week"
    }
  }

  /// The numbers that may be written; Sunday is both 0 and 7.
  package var allowed: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .dayOfMonth: 1...31
    case .month: 1...12
    case .dayOfWeek: 0...7
    }
  }

  /// Names that may stand for the numbers from the least one on, in lower case.
  var names: [String] {
    switch self {
    case .minute, .hour, .dayOfMonth: []
    case .month: Self.months
    case .dayOfWeek: Self.weekdays
    }
  }

  /// What may be written, in words.
  package var allowedWords: String {
    let numbers = "\(allowed.lowerBound) to \(allowed.upperBound)"
    return switch self {
    case .minute, .hour, .dayOfMonth: numbers
    case .month: "\(numbers) or jan to dec"
    case .dayOfWeek: "\(numbers) (0 and 7 are Sunday) or sun to sat"
    }
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]
}

/// The numbers that a field of a cron expression stands for, 0 to 63 each.
package struct CronSet: Sendable, Hashable {
  private(set) var bits: UInt64 = 0

  init() {}

  init(_ numbers: some Sequence<Int>) {
    for number in numbers { insert(number) }
  }

  mutating func insert(_ number: Int) {
    if (0...63).contains(number) { bits |= 1 << UInt64(number) }
  }

  mutating func remove(_ number: Int) {
    if (0...63).contains(number) { bits &= ~(1 << UInt64(number)) }
  }

  func contains(_ number: Int) -> Bool {
    (0...63).contains(number) && bits >> UInt64(number) & 1 == 1
  }

  var count: Int { bits.nonzeroBitCount }

  /// Its numbers in order.
  var numbers: [Int] { (0...63).filter(contains) }

  /// The least number of a number or more.
  func first(from number: Int) -> Int? {
    guard number <= 63 else { return nil }
    let rest = bits >> UInt64(max(0, number))
    return rest == 0 ? nil : max(0, number) + rest.trailingZeroBitCount
  }

  /// The greatest number of a number or less.
  func last(upTo number: Int) -> Int? {
    guard number >= 0 else { return nil }
    let rest = bits << UInt64(63 - min(63, number))
    return rest == 0 ? nil : min(63, number) - rest.leadingZeroBitCount
  }
}
