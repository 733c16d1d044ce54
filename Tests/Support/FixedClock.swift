package import CivilTime

/// Clocks that stand still, for tests.
package enum FixedClock {
  /// A Tuesday of the autumn term: 2026-10-06 at noon, UTC.
  package static let noon = WallClock.fixed(
    at: Instant(microsecondsSince1970: 1_791_288_000_000_000))

  /// A clock that stands at noon, UTC, of a day.
  package static func noon(of day: Day) -> WallClock {
    let seconds = Int64(day.daysSince1970) * 86_400 + 43_200
    return .fixed(at: Instant(microsecondsSince1970: seconds * 1_000_000))
  }
}
