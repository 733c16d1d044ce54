import Testing

@testable import Assignment

@Suite("Odd rounds")
struct EdgeTests {
  @Test("Nobody, nothing allowed, and no places are rounds without pairs")
  func empty() throws {
    let nobody = try problem([], [])
    #expect(nobody.solve().outcome == Outcome(matched: 0, weight: 0, floor: nil, total: 0))
    let strangers = try problem([1, 1], [[nil, nil], [nil, nil]])
    #expect(strangers.solve(Rules(fairness: .fair)).mates == [nil, nil])
    let full = try problem([0], [[500], [700]])
    #expect(full.solve(Rules(fairness: .fair, amongEquals: .lot)).mates == [nil, nil])
  }

  @Test("A mentor without a limit takes everybody, at no price")
  func boundless() throws {
    let solution = try problem([.max], Array(repeating: [1000], count: 50)).solve()
    #expect(solution.outcome.matched == 50)
    #expect(solution.certificate.prices == [.zero])
  }

  @Test("Alike in everything, students and mentors still have one answer for each set of keys")
  func clones() throws {
    let table = clones(students: 120, mentors: 40)
    let solution = try table.problem().solve()
    #expect(solution.outcome.matched == 80)
    #expect(Checker(table: table, rules: Rules()).fault(solution) == nil)
    let students = Array(table.weights.indices.reversed())
    let mentors = Array(table.capacities.indices.reversed())
    let other = try table.permuted(students: students, mentors: mentors).problem().solve()
    #expect(
      students.indices.map { other.mates[$0].map { mentors[$0] } }
        == students.map { solution.mates[$0] })
  }

  @Test("Weight goes before score, and the lot before both of those who weigh the same")
  func levels() throws {
    var table = clones(students: 3, mentors: 1)
    table.capacities = [1]
    table.scores = [[100_000], [10], [0]]
    table.weights = [0, 5, 5]
    table.studentKeys = [1, 9, 2]
    #expect(try table.problem().solve().mates == [nil, 0, nil])
    #expect(try table.problem().solve(Rules(amongEquals: .lot)).mates == [nil, nil, 0])
  }

  @Test("A fair round lifts the lowest score even where the total suffers")
  func fairness() throws {
    let table = try problem([1, 1], [[100, 60], [60, 10]])
    #expect(table.solve().outcome == Outcome(matched: 2, weight: 0, floor: 60, total: 120))
    let steep = try problem([1, 1], [[100, 30], [40, 10]])
    #expect(steep.solve().outcome == Outcome(matched: 2, weight: 0, floor: 10, total: 110))
    let fair = steep.solve(Rules(fairness: .fair))
    #expect(fair.outcome == Outcome(matched: 2, weight: 0, floor: 30, total: 70))
  }

  @Test("A matching that is not the best is refused, whatever the prices")
  func corrupted() throws {
    for seed in 0..<400 {
      let table = Table(students: 5, mentors: 4, seed: UInt64(seed))
      for rules in [Rules(), Rules(fairness: .fair), Rules(amongEquals: .lot)] {
        let solution = try table.problem().solve(rules)
        guard let student = solution.mates.firstIndex(where: { $0 != nil }) else { continue }
        var mates = solution.mates
        mates[student] = nil
        let fewer = Solution(
          mates: mates, outcome: solution.outcome, certificate: solution.certificate)
        try #require(Checker(table: table, rules: rules).fault(fewer) != nil, "seed \(seed)")
        let cheap = Certificate(
          prices: solution.certificate.prices.map { $0 - Worth(pairs: 1, weight: 0, score: 0) },
          threshold: solution.certificate.threshold, floor: solution.certificate.floor)
        let negative = Solution(
          mates: solution.mates, outcome: solution.outcome, certificate: cheap)
        let fault = Checker(table: table, rules: rules).fault(negative)
        let isOpen = solution.certificate.prices.contains { $0.pairs == 0 }
        try #require(!isOpen || fault != nil, "seed \(seed)")
      }
    }
  }

  @Test("Numbers that are no problem are refused by their place")
  func refusals() {
    func fault(_ capacities: [Int32], _ starts: [Int], _ mentors: [Int32], _ scores: [Int32])
      -> ProblemError?
    {
      do throws(ProblemError) {
        _ = try Problem(
          capacities: capacities, starts: starts, mentors: mentors, scores: scores, weights: [0],
          studentKeys: [1], mentorKeys: capacities.indices.map { UInt64($0) })
        return nil
      } catch {
        return error
      }
    }
    #expect(fault([1, 1], [0, 2], [0, 1], [5, 9]) == nil)
    #expect(fault([1, 1], [0, 2], [1, 1], [5, 9]) == .duplicate(arc: 1))
    #expect(fault([1, 1], [0, 2], [0, 2], [5, 9]) == .mentor(arc: 1))
    #expect(fault([1, 1], [0, 1], [0], [100_001]) == .score(arc: 0))
    #expect(fault([1, -1], [0, 1], [0], [1]) == .capacity(mentor: 1))
    #expect(fault([1], [0, 2], [0], [1]) == .shape)
    #expect(fault([1], [1, 0], [], []) == .shape)
  }

  private func problem(_ capacities: [Int32], _ scores: [[Int32?]]) throws -> Problem {
    try Table(
      capacities: capacities, weights: scores.map { _ in 0 }, scores: scores,
      studentKeys: scores.indices.map { UInt64($0) * 77 },
      mentorKeys: capacities.indices.map { UInt64($0) * 99 }
    ).problem()
  }

  private func clones(students: Int, mentors: Int) -> Table {
    var dice = Dice(1)
    return Table(
      capacities: Array(repeating: 2, count: mentors),
      weights: Array(repeating: 0, count: students),
      scores: Array(repeating: Array(repeating: 50_000, count: mentors), count: students),
      studentKeys: (0..<students).map { _ in dice.next() },
      mentorKeys: (0..<mentors).map { _ in dice.next() })
  }
}
