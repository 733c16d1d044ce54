import Programs

/// What each step of each component adds to a score under a policy; forbidden steps sink it.
///
/// The kernel counts in small steps that fit a byte and looks up here what they are worth, so that
/// floor division and hard rules cost one load each. Nothing is written once it is made, so any number
/// of threads may read it.
final class ScoreTables: Sendable {
  /// So low that no sum of all others lifts it to zero.
  static let forbidden: Int32 = -1_000_000

  /// Closeness is a multiple of 50, so it is counted in twentieths of 1000.
  static let closenessStep = 50
  /// The best cover of six codes: every weight times 20.
  static let mostCover = 180
  /// The step of a mentor without offers in `needsMet`.
  static let noOffers = mostCover + 1

  /// Rows by the length of the student's list, columns by cover.
  let sharedGoals: Plane<Int32>
  let needsMet: Plane<Int32>
  /// Columns by the length of the mentor's list times `mostCover + 1`, plus cover; row 1 is for a
  /// student who offers nothing.
  let reciprocity: Plane<Int32>
  /// Row 0 by common half-hours.
  let overlap: Plane<Int32>
  /// Row 0 by `Terms`.
  let terms: Plane<Int32>

  init(_ policy: Policy, weights: Weights) {
    let lengths = 0...GoalReader.longestList
    func worth(_ component: Component, _ value: Int) -> Int32 {
      Int32(weights[component] * value)
    }
    sharedGoals = Plane(rows: lengths.count, width: Self.mostCover + 1) { length, cover in
      worth(.sharedGoals, Self.cover(cover, length))
    }
    needsMet = Plane(rows: lengths.count, width: Self.noOffers + 1) { length, cover in
      worth(
        .needsMet, cover == Self.noOffers ? CoverWeights.neutral : Self.cover(cover, length))
    }
    reciprocity = Plane(rows: 2, width: lengths.count * (Self.mostCover + 1)) { row, column in
      let (length, cover) = column.quotientAndRemainder(dividingBy: Self.mostCover + 1)
      return worth(.reciprocity, row == 0 ? Self.cover(cover, length) : CoverWeights.neutral)
    }
    let rules = PairRules.order(under: policy)
    let forbidsLittleOverlap = rules.contains(.tooLittleOverlap)
    overlap = Plane(rows: 1, width: Availability.halfHoursAWeek + 1) { _, hours in
      forbidsLittleOverlap && hours < policy.minimumHalfHours
        ? Self.forbidden
        : worth(.availability, PairScore.availability(hours, target: policy.targetHalfHours))
    }
    terms = Plane(rows: 1, width: 256) { _, code in
      let terms = Terms(code: UInt8(code))
      guard !terms.breaks(rules) else { return Self.forbidden }
      return worth(.language, terms.language) + worth(.place, terms.place)
        + worth(.gradeBand, terms.gradeBand)
    }
  }

  private static func cover(_ steps: Int, _ length: Int) -> Int {
    length == 0
      ? CoverWeights.neutral : steps * closenessStep / CoverWeights.sum(ofFirst: length)
  }
}
