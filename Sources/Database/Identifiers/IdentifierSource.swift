package import CivilTime
import Synchronization

/// Makes identifiers: UUIDs of version 7 (RFC 9562), each greater than the one before.
///
/// Their time comes first, so rows made together lie together in an index; the rest is random, so
/// nobody can guess one or count another tenant's rows. Handed to whoever makes rows.
package final class IdentifierSource: Sendable {
  private let clock: WallClock
  private let random: @Sendable () -> UInt64
  private let last = Mutex(Moment(millisecond: 0, count: 0))

  package init(clock: WallClock, random: @escaping @Sendable () -> UInt64) {
    self.clock = clock
    self.random = random
  }

  /// The machine's clock and its cryptographic random numbers.
  package static let system = IdentifierSource(clock: .system) {
    UInt64.random(in: .min ... .max)
  }

  /// The same identifiers in each run, for tests and samples.
  package static func deterministic(seed: UInt64, at instant: Instant) -> IdentifierSource {
    let state = Mutex(seed)
    return IdentifierSource(clock: .fixed(at: instant)) {
      state.withLock { SplitMix.next(&$0) }
    }
  }

  /// A new identifier.
  package func next<Noun>() -> ID<Noun> {
    let moment = next(at: clock.now())
    let version: UInt64 = 0x7000
    let variant: UInt64 = 0x8000_0000_0000_0000
    return ID(
      high: moment.millisecond << 16 | version | moment.count,
      low: variant | (random() & 0x3FFF_FFFF_FFFF_FFFF))
  }

  /// The millisecond, and a 12-bit count within it that starts low enough to have room to grow.
  private func next(at instant: Instant) -> Moment {
    let millisecond = UInt64(clamping: instant.microsecondsSince1970 / 1000) & 0xFFFF_FFFF_FFFF
    let start = random() & 0x3FF
    return last.withLock { last in
      if millisecond > last.millisecond {
        last = Moment(millisecond: millisecond, count: start)
      } else if last.count < 0xFFF {
        last.count += 1
      } else {
        // More than this millisecond holds, or a clock that went back: borrow from the next.
        last = Moment(millisecond: last.millisecond + 1, count: start)
      }
      return last
    }
  }
}

private struct Moment {
  var millisecond: UInt64
  var count: UInt64
}

/// Steele, Lea and Flood's SplitMix64: numbers that look random and repeat from their seed.
private enum SplitMix {
  static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
