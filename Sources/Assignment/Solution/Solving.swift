extension Problem {
  /// The best matching under the rules, exactly, with its proof.
  ///
  /// A function of the numbers and keys alone: it depends neither on the order of people and arcs nor
  /// on which algorithm ran. Where several matchings are equally good the keys decide, see `Ties`; for
  /// that, no two students and no two mentors may share a key. Without `decidingTies` it is any of
  /// the best, which is enough where only the outcome or the proof is wanted.
  package func solve(_ rules: Rules = Rules(), decidingTies: Bool = true) -> Solution {
    let ranks = ranks(rules.amongEquals)
    return withRows { rows in
      let reach = Reach(rows, capacities: usableCapacities, groups: RankGroup.groups(ranks))
      guard rules.fairness == .fair, reach.matched > 0 else {
        return settle(reach, ranks, decidingTies, threshold: 0, floor: nil)
      }
      let floor = Floor(of: self, rows, reach, ranks)
      let raised = Reach(
        rows.ending(at: floor.ends.base), capacities: usableCapacities,
        groups: RankGroup.groups(ranks))
      return settle(
        raised, ranks, decidingTies, threshold: floor.score, floor: floor.certificate)
    } ?? nothing
  }

  private func settle(
    _ reach: consuming Reach, _ ranks: [Int64], _ decidingTies: Bool, threshold: Int32,
    floor: FloorCertificate?
  ) -> Solution {
    let clearing = Clearing(reach, ranks: ranks)
    let solution = Solution(
      mates: clearing.mates.array.map { $0 < 0 ? nil : Int($0) },
      outcome: outcome { clearing.mates[$0] < 0 ? nil : Int(clearing.mates[$0]) },
      certificate: Certificate(
        prices: prices(tiers: clearing.mentorTiers.array, scores: clearing.prices.array, ranks),
        threshold: threshold, floor: floor))
    guard decidingTies else { return solution }
    let margins = Margins(
      solution.certificate.prices, of: self, ranks: ranks, least: threshold)
    return self.solution(mates(of: solution, ranks, margins, nil), solution.certificate)
  }

  func solution(_ mates: [Int?], _ certificate: Certificate) -> Solution {
    Solution(mates: mates, outcome: outcome { mates[$0] }, certificate: certificate)
  }

  /// The one of the best matchings that the keys choose.
  ///
  /// The solution may be of a problem with fewer pairs, if `margins` say that it is optimal here too;
  /// `wider` knows of pairs that are not even here.
  func mates(
    of solution: Solution, _ ranks: [Int64], _ margins: Margins, _ wider: TieScan?
  ) -> [Int?] {
    let wider = wider.flatMap { $0.cutoffs.isEmpty ? nil : $0 }
    var tight = TightGraph(
      self, mates: solution.mates, ranks: ranks, margins, keepingAll: wider != nil)
    tight.decide(by: self, wider: wider)
    var mates = solution.mates
    for (student, mentor) in tight.decided {
      mates[Int(student)] = mentor < 0 ? nil : Int(mentor)
    }
    return mates
  }

  /// The solution where no pair is allowed: every place is free and costs nothing.
  private var nothing: Solution {
    Solution(
      mates: Array(repeating: nil, count: studentCount),
      outcome: Outcome(matched: 0, weight: 0, floor: nil, total: 0),
      certificate: Certificate(
        prices: Array(repeating: .zero, count: mentorCount), threshold: 0, floor: nil))
  }

  /// What a place costs; one that does not exist costs more than any pair is worth.
  func prices(tiers: [Int64], scores: [Int64], _ ranks: [Int64]) -> [Worth] {
    let highest = ranks.max() ?? 0
    return (0..<mentorCount).map { mentor in
      guard capacities[mentor] > 0 else {
        return Worth(pairs: 1, weight: highest, score: Int64(Self.scoreRange.upperBound))
      }
      return tiers[mentor] == Reach.open
        ? Worth(pairs: 0, weight: 0, score: scores[mentor])
        : Worth(pairs: 1, weight: tiers[mentor], score: scores[mentor])
    }
  }

  private func outcome(_ mate: (Int) -> Int?) -> Outcome {
    var (matched, weight, total) = (0, Int64(0), Int64(0))
    var floor: Int32?
    for student in 0..<studentCount {
      guard let mate = mate(student), let score = score(student, mate) else { continue }
      matched += 1
      weight += Int64(weights[student])
      total += Int64(score)
      floor = min(floor ?? score, score)
    }
    return Outcome(matched: matched, weight: weight, floor: floor, total: total)
  }

  /// The score of a pair; nil if it is no candidate.
  package func score(_ student: Int, _ mentor: Int) -> Int32? {
    for arc in starts[student]..<starts[student + 1] where mentors[arc] == Int32(mentor) {
      return scores[arc]
    }
    return nil
  }
}
