/// The half-hours of a week in which somebody can meet, in the program's time zone.
///
/// 336 bits, Monday 00:00 first.
package struct Availability: Sendable, Hashable {
  package static let halfHoursADay = 48
  package static let halfHoursAWeek = 336

  /// Six words of 64 half-hours each; what is past the week's end is always zero.
  package private(set) var words = SIMD8<UInt64>()

  package init() {}

  package var isEmpty: Bool { words == SIMD8() }

  /// How many half-hours two people have in common.
  package func overlap(with other: Availability) -> Int {
    Self.count(words & other.words)
  }

  package func intersection(_ other: Availability) -> Availability {
    var common = Availability()
    common.words = words & other.words
    return common
  }

  package mutating func formUnion(_ other: Availability) {
    words |= other.words
  }

  package func contains(halfHour: Int) -> Bool {
    guard (0..<Self.halfHoursAWeek).contains(halfHour) else { return false }
    return words[halfHour / 64] >> UInt64(halfHour % 64) & 1 == 1
  }

  /// Adds a half-hour, counted from some Monday 00:00: what is past Sunday comes round to Monday.
  package mutating func insert(halfHour: Int) {
    let index = ((halfHour % Self.halfHoursAWeek) + Self.halfHoursAWeek) % Self.halfHoursAWeek
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  /// The longest runs of half-hours, in the order of the week; none goes past Sunday midnight.
  package var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = 0
    while let start = next(true, from: end) {
      end = next(false, from: start) ?? Self.halfHoursAWeek
      ranges.append(start..<end)
    }
    return ranges
  }

  /// The next half-hour of the week that is in the set, or is not.
  private func next(_ isIn: Bool, from halfHour: Int) -> Int? {
    var halfHour = halfHour
    while halfHour < Self.halfHoursAWeek {
      let word = isIn ? words[halfHour / 64] : ~words[halfHour / 64]
      let rest = word >> UInt64(halfHour % 64)
      if rest != 0 {
        let found = halfHour + rest.trailingZeroBitCount
        return found < Self.halfHoursAWeek ? found : nil
      }
      halfHour += 64 - halfHour % 64
    }
    return nil
  }

  private static func count(_ words: SIMD8<UInt64>) -> Int {
    var count = 0
    for lane in 0..<6 { count += words[lane].nonzeroBitCount }
    return count
  }
}
