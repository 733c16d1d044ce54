/// How far each pair is from improving a matching, in one subtraction.
///
/// Prices of `Worth` compare tier before score. With 40 bits for the score part, which stays below 38,
/// a place costs one number, and each student has a *line*: what the best listed pair, or staying
/// unmatched, comes to. A pair *gains* what its score lifts the line above the cost: above zero it
/// improves the matching, at zero another optimal matching may have it, below zero none does.
struct Margins: Sendable {
  private static let tierShift: Int64 = 40
  /// More than anybody ever pays.
  private static let closed = Int64.max - 1 << 41

  /// What a place of each mentor costs.
  let costs: [Int64]
  private(set) var lines: [Int64]
  /// Only pairs of at least this score count.
  let least: Int32
  /// Whether scores count beyond that.
  let countsScores: Bool

  init(
    _ prices: [Worth], of problem: Problem, ranks: [Int64], least: Int32, countsScores: Bool = true
  ) {
    costs = zip(prices, problem.capacities).map { price, capacity in
      guard capacity > 0 else { return Self.closed }
      return price.pairs == 0 ? price.score : Self.cost(ofTier: price.weight) + price.score
    }
    self.least = least
    self.countsScores = countsScores
    lines = ranks.map(Self.cost(ofTier:))
    for student in lines.indices {
      var line = lines[student]
      for arc in problem.starts[student]..<problem.starts[student + 1] {
        let score = problem.scores[arc]
        guard score >= least else { break }
        line = min(line, costs[Int(problem.mentors[arc])] - (countsScores ? Int64(score) : 0))
      }
      lines[student] = line
    }
  }

  private static func cost(ofTier tier: Int64) -> Int64 { (tier + 1) << tierShift }

  /// Whether a gain comes from reaching mentors for whom nobody, or a lower rank, competes.
  static func isOfTier(_ gain: Int64) -> Bool { gain >= 1 << (tierShift - 1) }

  /// The line of a student who is as well off unmatched.
  static func line(unmatched rank: Int64) -> Int64 { cost(ofTier: rank) }

  /// The most that a pair with a score may cost without being out of the question.
  func reach(of student: Int, score: Int32) -> Int64 {
    lines[student] + (countsScores ? Int64(score) : 0)
  }
}
