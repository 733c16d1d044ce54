import Programs

/// What each step of each component adds to a score under a policy; forbidden steps sink it.
///
/// The kernel counts in small steps that fit a byte and looks up here what they are worth, so that
/// floor division and hard rules cost one load each.
struct ScoreTables: Sendable {
  /// So low that no sum of all others lifts it to zero.
  static let forbidden: Int32 = -1_000_000

  /// Closeness is a multiple of 50, so it is counted in twentieths of 1000.
  static let closenessStep = 50
  /// The best cover of six codes: every weight times 20.
  static let mostCover = 180
  /// The step of a mentor without offers in `needsMet`.
  static let noOffers = mostCover + 1
  static let languageStep = 200
  static let placeStep = 100
  static let bandStep = 500

  /// By the length of the student's list, then by cover.
  let sharedGoals: [[Int32]]
  let needsMet: [[Int32]]
  /// By the length of the mentor's list times `mostCover + 1`, plus cover.
  let reciprocity: [Int32]
  /// The same for a student who offers nothing.
  let reciprocityWithoutOffers: [Int32]
  let overlap: [Int32]
  let language: [Int32]
  let place: [Int32]
  let gradeBand: [Int32]

  init(_ policy: Policy, weights: Weights) {
    let rules = PairRules.order(under: policy)
    func table(
      _ component: Component, steps: Int, _ value: (Int) -> Int,
      sinks: (Int) -> Bool = { _ in false }
    ) -> [Int32] {
      (0...steps).map { step in
        sinks(step) ? Self.forbidden : Int32(weights[component] * value(step))
      }
    }
    sharedGoals = (0...GoalReader.longestList).map { length in
      table(.sharedGoals, steps: Self.mostCover, { Self.cover($0, length) })
    }
    needsMet = (0...GoalReader.longestList).map { length in
      table(.needsMet, steps: Self.noOffers) {
        $0 == Self.noOffers ? CoverWeights.neutral : Self.cover($0, length)
      }
    }
    reciprocity = (0...GoalReader.longestList).flatMap { length in
      table(.reciprocity, steps: Self.mostCover, { Self.cover($0, length) })
    }
    reciprocityWithoutOffers = reciprocity.map { _ in
      Int32(weights[.reciprocity] * CoverWeights.neutral)
    }
    overlap = table(.availability, steps: Availability.halfHoursAWeek) {
      PairScore.availability($0, target: policy.targetHalfHours)
    } sinks: {
      rules.contains(.tooLittleOverlap) && $0 < policy.minimumHalfHours
    }
    language = table(.language, steps: 1000 / Self.languageStep) {
      $0 * Self.languageStep
    } sinks: {
      let component = $0 * Self.languageStep
      return rules.contains(.noCommonLanguage) && component == 0
        || rules.contains(.noPrimaryLanguage) && component < 800
    }
    place = table(.place, steps: 1000 / Self.placeStep) {
      $0 * Self.placeStep
    } sinks: {
      rules.contains(.noCommonMode) && $0 == 0
    }
    gradeBand = table(.gradeBand, steps: 1000 / Self.bandStep) {
      $0 * Self.bandStep
    } sinks: {
      rules.contains(.gradeBandNotServed) && $0 * Self.bandStep < 1000
    }
  }

  private static func cover(_ steps: Int, _ length: Int) -> Int {
    length == 0
      ? CoverWeights.neutral : steps * closenessStep / CoverWeights.sum(ofFirst: length)
  }
}
