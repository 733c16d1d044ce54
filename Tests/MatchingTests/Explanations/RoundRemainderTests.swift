import CivilTime
import Matching
import Programs
import Testing

@Suite("Whom a round leaves out")
struct RoundRemainderTests {
  private let solver = RoundSolver(
    clock: WallClock.fixed(at: Instant(microsecondsSince1970: 0)))

  private func random(_ dice: inout Dice, _ lines: String) throws -> PlainRound {
    var round = try PlainRound.random(&dice, students: 14, mentors: 6)
    round.policy = try Policy(yaml: round.policy.text + "\n" + lines)
    return round
  }

  @Test(
    "A mentor is short just where one more place with them would match one more student",
    arguments: ["objective: total", "objective: fair", "among_equals: lot"])
  func onePlaceMore(policy: String) throws {
    var dice = Dice(UInt64(policy.utf8.count))
    var (shortSeen, plentySeen) = (0, 0)
    for _ in 0..<60 {
      let round = try random(&dice, policy)
      let snapshot = try round.snapshot()
      let solved = try solver.solve(snapshot)
      let remainder = try RoundRemainder(snapshot, pairs: solved.pairs)
      let short = Set(remainder.shortage.mentors.map(\.mentor.id.text))
      for mentor in snapshot.mentors where mentor.profile.isReady && mentor.freePlaces > 0 {
        let id = mentor.profile.key.id.text
        var wider = round
        let place = try #require(wider.mentors.firstIndex { $0.id == id })
        wider.mentors[place].capacity += 1
        let more = try solver.solve(wider.snapshot()).objective.matched - solved.objective.matched
        #expect(more == (short.contains(id) ? 1 : 0))
        if more == 1 { shortSeen += 1 } else { plentySeen += 1 }
      }
    }
    #expect(shortSeen > 20 && plentySeen > 20)
  }

  @Test("Those who compete are all whom nobody else fits, and too many by those left out")
  func competing() throws {
    var dice = Dice(7)
    var seen = 0
    for _ in 0..<80 {
      let snapshot = try random(&dice, "objective: total").snapshot()
      let solved = try solver.solve(snapshot)
      let remainder = try RoundRemainder(snapshot, pairs: solved.pairs)
      let shortage = remainder.shortage
      let short = Set(shortage.mentors.map(\.mentor))
      let pairs = try PairExplainer(snapshot)
      let expected = snapshot.students.map(\.profile.key).filter { student in
        let fitting = snapshot.mentors.map(\.profile.key).filter {
          pairs.explain(PairKey(student: student, mentor: $0))?.failures == []
        }
        return !fitting.isEmpty && short.isSuperset(of: fitting)
      }
      #expect(shortage.students == expected)
      let places = shortage.mentors.reduce(0) { $0 + $1.places }
      #expect(shortage.students.count - places == remainder.outcompeted.count)
      let proof = try #require(solved.proof)
      #expect(short.allSatisfy { (proof.prices[$0]?.pairs ?? 0) >= 1 })
      seen += short.count
    }
    #expect(seen > 50)
  }

  @Test("Everybody without a mentor is told of once, for the reason that the round gives")
  func reasons() throws {
    var dice = Dice(11)
    var seen: Set<UnmatchedStudent.Reason> = []
    for _ in 0..<60 {
      let snapshot = try random(&dice, "objective: total").snapshot()
      let solved = try solver.solve(snapshot)
      let remainder = try RoundRemainder(snapshot, pairs: solved.pairs)
      func told(_ reason: UnmatchedStudent.Reason) -> [UnmatchedStudent] {
        solved.unmatched.filter { $0.reason == reason }
      }
      #expect(remainder.notReady == told(.notReady).map(\.student))
      #expect(remainder.withoutCandidate == told(.noCandidate))
      #expect(remainder.outcompeted.map(\.student) == told(.outcompeted).map(\.student))
      #expect(remainder.outcompeted.allSatisfy { $0.mentors > 0 })
      seen.formUnion(solved.unmatched.map(\.reason))
    }
    #expect(seen == Set(UnmatchedStudent.Reason.allCases))
  }
}
