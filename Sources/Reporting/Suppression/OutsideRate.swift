/// A share as outsiders may read it: never of a small group, never so near to none or all that it
/// tells of each.
package enum OutsideRate: Sendable, Hashable {
  /// In percent, rounded half up.
  case percent(Int)
  /// So few that they would be known: under this many percent.
  case under(Int)
  /// So nearly all that the others would be known: over this many percent.
  case over(Int)
  case hidden

  /// How near to none or all a share is still told.
  static let margin = 5

  /// - Parameters:
  ///   - count: for how many it is true.
  ///   - total: of how many.
  ///   - floor: groups of fewer are not shown, neither those for whom it is true nor the others.
  package init(_ count: Int, of total: Int, floor: Int) {
    let floor = max(1, floor)
    guard total >= floor, (0...total).contains(count) else {
      self = .hidden
      return
    }
    let percent = Int((Int64(count) * 200 + Int64(total)) / (Int64(total) * 2))
    let bound = Self.bound(floor, in: total)
    if percent < Self.margin || count < floor {
      self = bound < 100 ? .under(max(Self.margin, bound)) : .hidden
    } else if percent > 100 - Self.margin || total - count < floor {
      self = bound < 100 ? .over(min(100 - Self.margin, 100 - bound)) : .hidden
    } else {
      self = .percent(percent)
    }
  }

  /// Of how many it is told, at least: a whole that is told to the last one would tell of those whom
  /// it leaves out.
  package static func atLeast(_ total: Int, floor: Int) -> Int {
    total - total % max(1, floor)
  }

  /// The percentage that the floor is of a whole at most, rounded up, as far as the whole is told.
  private static func bound(_ floor: Int, in total: Int) -> Int {
    let least = atLeast(total, floor: floor)
    return Int((Int64(floor) * 100 + Int64(least) - 1) / Int64(max(1, least)))
  }
}
