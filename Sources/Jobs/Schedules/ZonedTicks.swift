package import CivilTime
import Database

/// A tick that is to come.
package struct UpcomingTick: Sendable, Equatable {
  package let at: Instant
  /// The day on the clocks of its time zone.
  package let day: Day
  /// The time on them, in minutes since midnight.
  package let minute: Int

  init(at moment: Instant, offsetSeconds: Int) {
    let local = moment.secondsSince1970 + offsetSeconds
    at = moment
    day = Instant(secondsSince1970: local).utcDay
    minute = (local - day.daysSince1970 * 86_400) / 60
  }

  /// As the clocks show it: `2026-12-01 06:00`.
  package var local: String {
    "\(day) \(Digits.padded(minute / 60, to: 2)):\(Digits.padded(minute % 60, to: 2))"
  }
}

/// The ticks of an expression in a time zone whose changes the database knows.
///
/// Asks for a year at a time, so that going through ticks costs a question only now and then.
struct ZonedTicks {
  let cron: Cron
  let timeZone: String
  private var known: (days: ClosedRange<Int>, offsets: ZoneOffsets)?

  init(_ cron: Cron, timeZone: String) {
    self.cron = cron
    self.timeZone = timeZone
  }

  /// So many ticks later than a moment.
  mutating func next(
    _ count: Int, after moment: Instant, in tx: Transaction
  ) throws -> [UpcomingTick] {
    var ticks: [UpcomingTick] = []
    var last = moment
    while ticks.count < count, let tick = try next(after: last, in: tx) {
      let second = tick.secondsSince1970
      let offset = try offsets(around: second, in: tx).offsetSeconds(at: second)
      ticks.append(UpcomingTick(at: tick, offsetSeconds: offset))
      last = tick
    }
    return ticks
  }

  /// The first tick later than a moment; nil only where the calendar ends.
  mutating func next(after moment: Instant, in tx: Transaction) throws -> Instant? {
    let near = try offsets(around: moment.secondsSince1970, in: tx)
    guard let local = cron.nextLocalSecond(after: moment, in: near) else { return nil }
    let there = try offsets(around: local, in: tx)
    return Instant(secondsSince1970: there.firstSecond(showing: local))
  }

  /// The last tick of a moment or earlier.
  mutating func previous(upTo moment: Instant, in tx: Transaction) throws -> Instant? {
    let near = try offsets(around: moment.secondsSince1970, in: tx)
    guard let local = cron.lastLocalSecond(upTo: moment, in: near) else { return nil }
    let there = try offsets(around: local, in: tx)
    return Instant(secondsSince1970: there.firstSecond(showing: local))
  }

  /// The offsets of some days before and after a second, of any clock.
  private mutating func offsets(
    around second: Int, in tx: Transaction
  ) throws -> ZoneOffsets {
    let day = second / 86_400
    if let known, known.days.contains(day - 3), known.days.contains(day + 3) {
      return known.offsets
    }
    let days = day - 35...day + 370
    let offsets = ZoneOffsets(try tx.all(.zoneChanges(of: timeZone, days: days)))
    known = (days, offsets)
    return offsets
  }
}
