import CivilTime
import Matching
import Programs
import Testing

@Suite("Verifying rounds")
struct RoundVerifierTests {
  private let solver = RoundSolver(clock: .fixed(at: Instant(microsecondsSince1970: 0)))

  private func random(_ dice: inout Dice, _ lines: String...) throws -> Snapshot {
    var round = try PlainRound.random(
      &dice, students: 4 + dice.roll(12), mentors: 2 + dice.roll(7))
    for student in round.students where dice.roll(8) == 0 {
      let oracle = Oracle(round)
      let mentor = dice.pick(round.mentors)
      if oracle.failures(student, mentor).isEmpty { round.pins.append((student.id, mentor.id)) }
    }
    round.policy = try Policy(yaml: ([round.policy.text] + lines).joined(separator: "\n"))
    return try round.snapshot()
  }

  private static let policies = [
    "objective: total", "objective: fair", "objective: stable",
    "objective: total\namong_equals: lot", "objective: fair\namong_equals: lot",
  ]

  @Test("Every round that the solver calls the best is proved", arguments: policies)
  func solved(policy: String) throws {
    var dice = Dice(UInt64(policy.utf8.count) * 97 + 5)
    var matched = 0
    for _ in 0..<70 {
      let snapshot = try random(&dice, policy)
      guard let round = try? solver.solve(snapshot) else { continue }
      let verdict = RoundVerifier(snapshot).verdict(on: RoundClaim(round))
      #expect(verdict.violation == nil)
      #expect(verdict.isValid && verdict.isOptimal)
      #expect(verdict.objective == round.objective)
      #expect(verdict.checkedPairs == round.counts.pairsPriced)
      matched += round.pairs.count
    }
    #expect(matched > 100)
  }

  @Test("Nothing but the best is proved: without one of its pairs no round stands")
  func worse() throws {
    var dice = Dice(77)
    var refused = 0
    for attempt in 0..<150 {
      let snapshot = try random(&dice, Self.policies[attempt % 5])
      guard let round = try? solver.solve(snapshot),
        let dropped = round.pairs.first(where: { !$0.isPinned })
      else { continue }
      let pairs = round.pairs.filter { $0 != dropped }
      let claim = ClaimForgery(round, in: snapshot).claiming(pairs)
      let verdict = RoundVerifier(snapshot).verdict(on: claim)
      #expect(verdict.isValid || snapshot.policy.objective == .stable)
      #expect(!verdict.isOptimal)
      refused += 1
    }
    #expect(refused > 50)
  }

  @Test("A proof that somebody changed proves nothing")
  func corrupted() throws {
    var dice = Dice(78)
    var refused = 0
    for attempt in 0..<150 {
      let snapshot = try random(&dice, Self.policies[[0, 1, 3, 4][attempt % 4]])
      guard let round = try? solver.solve(snapshot), let proof = round.proof,
        // With nobody to choose any price proves that nobody can be chosen.
        round.pairs.contains(where: { !$0.isPinned })
      else { continue }
      let other = ClaimForgery(round, in: snapshot).proving(by: proof.corrupted(&dice))
      let verdict = RoundVerifier(snapshot).verdict(on: other)
      // Another price may be as good a proof; what it must not do is pass for a worse round.
      if !verdict.isOptimal { refused += 1 }
      #expect(verdict.isValid)
    }
    #expect(refused > 30)
  }

  @Test("Forged pairs, scores, counts and pins are told apart")
  func forged() throws {
    var dice = Dice(79)
    var seen: Set<String> = []
    for _ in 0..<60 {
      let snapshot = try random(&dice, "objective: total")
      guard let round = try? solver.solve(snapshot), let first = round.pairs.first else { continue }
      let forgery = ClaimForgery(round, in: snapshot)
      for claim in forgery.forgeries(of: first) {
        let verdict = RoundVerifier(snapshot).verdict(on: claim)
        #expect(!verdict.isValid)
        if let violation = verdict.violation { seen.insert(violation.code) }
      }
    }
    #expect(
      seen.isSuperset(of: [
        "pair.student_twice", "pair.unknown_person", "pair.wrong_score", "objective.wrong",
        "blocking_pairs.wrong", "pin.invented",
      ]))
  }

  @Test("A proof is stored and read back to the last number")
  func stored() throws {
    var dice = Dice(80)
    for attempt in 0..<60 {
      let snapshot = try random(&dice, Self.policies[attempt % 2])
      guard let proof = try? solver.solve(snapshot).proof else { continue }
      #expect(RoundProof(json: proof.json) == proof)
      #expect(RoundProof(json: proof.json.dropLast()) == nil)
    }
    #expect(RoundProof(json: Array("{}".utf8)) == nil)
  }
}
