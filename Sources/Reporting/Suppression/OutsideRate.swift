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
  ///   - floor: groups of fewer are not shown.
  package init(_ count: Int, of total: Int, floor: Int) {
    guard total >= max(1, floor), (0...total).contains(count) else {
      self = .hidden
      return
    }
    let percent = Int((Int64(count) * 200 + Int64(total)) / (Int64(total) * 2))
    // A percentage of few people is theirs by name: below three it is told as a bound.
    if percent < Self.margin || count < 3 {
      self = .under(max(Self.margin, Self.bound(3, total)))
    } else if percent > 100 - Self.margin || total - count < 3 {
      self = .over(min(100 - Self.margin, 100 - Self.bound(3, total)))
    } else {
      self = .percent(percent)
    }
  }

  /// The percentage that so many are at least, rounded up.
  private static func bound(_ count: Int, _ total: Int) -> Int {
    Int((Int64(count) * 100 + Int64(total) - 1) / Int64(total))
  }
}
