import CivilTime
import Matching
import Programs
import Testing

@Suite("Stable rounds")
struct StableRoundTests {
  private let solver = RoundSolver(clock: .fixed(at: Instant(microsecondsSince1970: 0)))

  /// How many candidate pairs would both rather have each other: surely, and at most, where equal
  /// scores are ranked by a hash that this count knows nothing of.
  private func blocking(
    _ round: PlainRound, _ solved: SolvedRound, _ sides: (student: Policy, mentor: Policy)
  ) -> ClosedRange<Int> {
    var (student, mentor) = (round, round)
    (student.policy, mentor.policy) = sides
    let (rules, liking, regard) = (Oracle(round), Oracle(student), Oracle(mentor))
    let chosen = solved.pairs.filter { !$0.isPinned }.map {
      (student: $0.pair.student.id.text, mentor: $0.pair.mentor.id.text)
    }
    var (surely, atMost) = (0, 0)
    for s in round.students where !round.pins.contains(where: { $0.student == s.id }) {
      for m in round.mentors where rules.failures(s, m).isEmpty {
        if chosen.contains(where: { $0 == (s.id, m.id) }) { continue }
        let own = round.mentors.first { m in chosen.contains { $0 == (s.id, m.id) } }
        let mentee = round.students.filter { s in chosen.contains { $0 == (s.id, m.id) } }
        let isFull = mentee.count == rules.places[m.id]
        let gain = own.map { liking.score(s, m) - liking.score(s, $0) } ?? 1
        let worst = mentee.map { regard.score($0, m) }.min() ?? 0
        let welcome = isFull ? regard.score(s, m) - worst : 1
        if gain > 0, welcome > 0 { surely += 1 }
        if gain >= 0, welcome >= 0 { atMost += 1 }
      }
    }
    return surely...atMost
  }

  @Test("In a stable round no student and mentor would both rather have each other")
  func stable() throws {
    var dice = Dice(41)
    var pairs = 0
    for _ in 0..<120 {
      var round = try PlainRound.random(&dice, students: 9, mentors: 5)
      let sides = (
        student: "weights: {shared_goals: 60, place: 40}",
        mentor: "weights: {reciprocity: 50, availability: 50}"
      )
      round.policy = try Policy(
        yaml: round.policy.text
          + "\nobjective: stable\nstudent_\(sides.student)\nmentor_\(sides.mentor)")
      let solved = try solver.solve(round.snapshot())
      let found = blocking(
        round, solved, (try Policy(yaml: sides.student), try Policy(yaml: sides.mentor)))
      #expect(found.lowerBound == 0)
      #expect(solved.blockingPairs == 0)
      #expect(solved.status == .stable)
      #expect(solved.objective.floor == nil)
      #expect(solved.objective.total == solved.pairs.reduce(0) { $0 + $1.score })
      pairs += solved.pairs.count
    }
    #expect(pairs > 100)
  }

  @Test("Every round counts the pairs that stability would mend, under each side's ranking")
  func counted() throws {
    var dice = Dice(42)
    var counted = 0
    for _ in 0..<60 {
      let round = try PlainRound.random(&dice, students: 10, mentors: 5)
      let solved = try solver.solve(round.snapshot())
      #expect(
        blocking(round, solved, (round.policy, round.policy)).contains(solved.blockingPairs))
      counted += solved.blockingPairs
    }
    #expect(counted > 10)
  }

  @Test("A stable round does not depend on the order of rows")
  func rowOrder() throws {
    var dice = Dice(43)
    for _ in 0..<20 {
      var round = try PlainRound.random(&dice, students: 12, mentors: 6)
      round.policy = try Policy(yaml: round.policy.text + "\nobjective: stable")
      let json = try solver.solve(round.snapshot()).json
      #expect(try solver.solve(round.shuffled(&dice).snapshot()).json == json)
    }
  }
}
