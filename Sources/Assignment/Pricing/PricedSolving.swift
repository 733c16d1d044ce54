/// A solution that is proved over all pairs, and the pairs that were held in the end.
package struct PricedSolution: Sendable {
  package let solution: Solution
  /// The best pairs of each student and all that the proof asked for: every pair that an optimal
  /// matching could have is among them, unless a student has more than are worth listing.
  package let problem: Problem
  /// By student, the highest score that a pair may have that is not held; -1 where all are.
  let cutoffs: [Int32]
  /// How often all pairs were priced.
  package let rounds: Int
}

extension Participants {
  /// How many pairs of each student are held at first; fewer mean more rounds, more mean more to solve.
  package static let depth = 32

  /// The best matching over all pairs, exactly, as `Problem.solve` finds it with every pair at hand.
  ///
  /// Solves over short lists, prices all other pairs by the dual values and lists those that could
  /// improve the optimum, until there is none. Of pairs as good as those chosen, `tieDepth` of each
  /// student are held at first, the luckiest, and others if they could decide a tie. Holds a number of pairs that grows with the students,
  /// not with students times mentors.
  package func solve(
    _ rules: Rules = Rules(), over pairs: any AllPairs, depth: Int = Participants.depth,
    tieDepth: Int = Participants.depth
  ) throws(ProblemError) -> PricedSolution {
    var lists = ShortLists(of: self, from: pairs, depth: depth)
    var rounds = 1
    while true {
      let problem = try lists.problem(self)
      let solution = problem.solve(rules, decidingTies: false)
      let ranks = problem.ranks(rules.amongEquals)
      let margins = problem.margins(of: solution.certificate, ranks)
      let scan = PriceScan(
        participants: self, lists: lists, margins: margins.main, mostTight: tieDepth)
      let findings = scan.findings(in: pairs, wantsTight: true)
      var improving = findings.filter { !$0.improving.isEmpty }.map { ($0.student, $0.improving) }
      for margins in margins.floor where improving.isEmpty {
        improving = PriceScan(
          participants: self, lists: lists, margins: margins, mostTight: 0
        ).findings(in: pairs, wantsTight: false).map { ($0.student, $0.improving) }
      }
      guard improving.isEmpty else {
        lists.add(improving)
        rounds += 1
        continue
      }
      lists.add(findings.map { ($0.student, $0.tight) })
      let cutoffs = findings.filter { $0.luckCutoff >= 0 }.map { ($0.student, $0.luckCutoff) }
      let widest = TieScan(
        self, margins.main, pairs, Dictionary(uniqueKeysWithValues: cutoffs))
      let mates = try lists.problem(self).mates(of: solution, ranks, margins.main, widest)
      lists.add(unlisted(mates, lists, margins.main))
      let whole = try lists.problem(self)
      return PricedSolution(
        solution: whole.solution(mates, solution.certificate), problem: whole,
        cutoffs: lists.cutoffs, rounds: rounds)
    }
  }

  /// The pairs chosen that only the last look at ties brought up.
  private func unlisted(
    _ mates: [Int?], _ lists: ShortLists, _ margins: Margins
  ) -> [(student: Int32, arcs: [Arc])] {
    mates.enumerated().compactMap { student, mate in
      guard let mate, !lists.lists(Int32(mate), for: Int32(student)) else { return nil }
      // It is tight.
      let score = margins.costs[mate] - margins.lines[student]
      return (Int32(student), [Arc(mentor: Int32(mate), score: Int32(score))])
    }
  }
}

extension Problem {
  /// The margins at the prices of a certificate: first of the matching, then of its floor.
  fileprivate func margins(
    of certificate: Certificate, _ ranks: [Int64]
  ) -> (main: Margins, floor: [Margins]) {
    func margins(_ prices: [Worth], least: Int32) -> Margins {
      Margins(prices, of: self, ranks: ranks, least: least, countsScores: false)
    }
    let floor = certificate.floor.map {
      [margins($0.most, least: 0), margins($0.above, least: certificate.threshold + 1)]
    }
    return (
      Margins(certificate.prices, of: self, ranks: ranks, least: certificate.threshold),
      floor ?? []
    )
  }
}
