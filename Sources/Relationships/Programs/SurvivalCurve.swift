/// What share of something lasts how long, by Kaplan and Meier: who is still there, or left for a
/// reason that says nothing, counts for as long as they were seen.
package struct SurvivalCurve: Sendable, Equatable {
  /// So many that were seen up to a day.
  package struct Observation: Sendable, Hashable {
    /// How many days each was seen, the last included.
    package let days: Int
    /// Whether it ended then, or was merely seen no longer.
    package let hasEnded: Bool
    package let count: Int

    package init(days: Int, hasEnded: Bool, count: Int = 1) {
      self.days = days
      self.hasEnded = hasEnded
      self.count = count
    }
  }

  /// The share that lasts longer than some days, with the interval that holds it in 95 of 100 cases.
  package struct Estimate: Sendable, Equatable {
    package let share: Double
    package let low: Double
    package let high: Double
    /// How many were seen for longer, which is what the share rests on.
    package let atRisk: Int
  }

  private struct Step: Equatable {
    let days: Int
    let atRisk: Int
    let ended: Int
    let left: Int
  }

  private let steps: [Step]

  /// - Parameter observations: in any order.
  package init(_ observations: some Sequence<Observation>) {
    var byDay: [Int: (ended: Int, left: Int)] = [:]
    var atRisk = 0
    for seen in observations where seen.count > 0 {
      atRisk += seen.count
      if seen.hasEnded {
        byDay[seen.days, default: (0, 0)].ended += seen.count
      } else {
        byDay[seen.days, default: (0, 0)].left += seen.count
      }
    }
    var steps: [Step] = []
    for (days, leaving) in byDay.sorted(by: { $0.key < $1.key }) {
      steps.append(Step(days: days, atRisk: atRisk, ended: leaving.ended, left: leaving.left))
      atRisk -= leaving.ended + leaving.left
    }
    self.steps = steps
  }

  /// The share that lasts longer than some days, or nil where nobody was seen for so long.
  ///
  /// The interval is Greenwood's, cut off at none and all.
  package func estimate(after days: Int) -> Estimate? {
    guard let last = steps.last, last.days > days || last.left == 0 else { return nil }
    var share = 1.0
    var variance = 0.0
    for step in steps where step.days <= days && step.ended > 0 {
      share *= Double(step.atRisk - step.ended) / Double(step.atRisk)
      guard step.atRisk > step.ended else { break }
      variance += Double(step.ended) / (Double(step.atRisk) * Double(step.atRisk - step.ended))
    }
    let spread = 1.959_963_984_540_054 * share * variance.squareRoot()
    return Estimate(
      share: share, low: max(0, share - spread), high: min(1, share + spread),
      atRisk: steps.first { $0.days > days }?.atRisk ?? 0)
  }

  /// The days on which something ended, in order, each with what holds from it on.
  package var corners: [(days: Int, estimate: Estimate)] {
    steps.filter { $0.ended > 0 }.compactMap { step in
      estimate(after: step.days).map { (step.days, $0) }
    }
  }

  /// The last day on which anything was seen; nil where nothing was.
  package var lastDay: Int? { steps.last?.days }

  /// The first day by which half or more have ended, or nil where fewer did.
  package var medianDays: Int? {
    var share = 1.0
    for step in steps where step.ended > 0 {
      share *= Double(step.atRisk - step.ended) / Double(step.atRisk)
      // A share of one half is reached by fractions that a Double does not hold.
      if share <= 0.5 + 1e-12 { return step.days }
    }
    return nil
  }
}
