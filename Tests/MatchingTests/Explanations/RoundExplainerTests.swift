import CivilTime
import Matching
import Programs
import Testing

@Suite("Explaining rounds")
struct RoundExplainerTests {
  private let clock = WallClock.fixed(at: Instant(microsecondsSince1970: 0))
  private var solver: RoundSolver { RoundSolver(clock: clock) }

  private func explainer(_ snapshot: Snapshot, _ solved: SolvedRound) throws -> RoundExplainer {
    try RoundExplainer(
      snapshot, objective: solved.objective, pairs: solved.pairs, proof: solved.proof, clock: clock)
  }

  private func random(_ dice: inout Dice, _ lines: String) throws -> PlainRound {
    var round = try PlainRound.random(&dice, students: 8, mentors: 5)
    round.policy = try Policy(yaml: round.policy.text + "\n" + lines)
    return round
  }

  @Test(
    "What a pair would cost is what solving again with the pair comes to",
    arguments: ["objective: total", "objective: total\namong_equals: lot", "objective: stable"])
  func prices(policy: String) throws {
    var dice = Dice(UInt64(policy.utf8.count))
    var asked = 0
    for _ in 0..<120 {
      let round = try random(&dice, policy)
      let snapshot = try round.snapshot()
      let solved = try solver.solve(snapshot)
      let explainer = try explainer(snapshot, solved)
      for student in round.students.prefix(5) {
        for mentor in round.mentors {
          let pair = try PlainRound.pair(student.id, mentor.id)
          let explained = try explainer.explain(student: pair.student, mentor: pair.mentor)
          let told = try #require(explained)
          guard told.pair?.failures.isEmpty == true, told.matchedTo != pair.mentor else { continue }
          var forced = round
          forced.pins.append((student.id, mentor.id))
          let best = try solver.solve(forced.snapshot()).objective
          let price = try #require(told.price)
          #expect(price.matched == best.matched - solved.objective.matched)
          #expect(price.waiting == best.waiting - solved.objective.waiting)
          #expect(price.total == best.total - solved.objective.total)
          #expect(price.moves.contains { $0.student == pair.student && $0.to == pair.mentor })
          asked += 1
        }
      }
    }
    #expect(asked > 60)
  }

  @Test("In a fair round the price has the floor, and is the best there is with the pair")
  func fairPrices() throws {
    var dice = Dice(91)
    var asked = 0
    for _ in 0..<70 {
      var round = try random(&dice, "objective: fair")
      round.students.removeLast(2)
      round.mentors.removeLast()
      let snapshot = try round.snapshot()
      let solved = try solver.solve(snapshot)
      let explainer = try explainer(snapshot, solved)
      for (student, mentor) in zip(round.students, round.mentors + round.mentors) {
        let pair = try PlainRound.pair(student.id, mentor.id)
        let explained = try explainer.explain(student: pair.student, mentor: pair.mentor)
        let told = try #require(explained)
        guard let price = told.price, told.matchedTo != told.mentor else { continue }
        let forced = BruteForce(round).best(isFair: true, with: (student.id, mentor.id))
        let best = try #require(forced)
        #expect(solved.objective.matched + price.matched == best.matched)
        #expect(solved.objective.waiting + price.waiting == best.waiting)
        #expect((solved.objective.floor ?? 0) + (price.floor ?? 0) == best.floor)
        #expect(solved.objective.total + price.total == best.total)
        asked += 1
      }
    }
    #expect(asked > 10)
  }

  @Test("Who has no mentor hears why, and a strange name is nobody")
  func unmatched() throws {
    var dice = Dice(92)
    var reasons: Set<UnmatchedStudent.Reason> = []
    for _ in 0..<30 {
      let snapshot = try random(&dice, "objective: total").snapshot()
      let solved = try solver.solve(snapshot)
      let explainer = try explainer(snapshot, solved)
      for left in solved.unmatched {
        let explained = try explainer.explain(student: left.student, mentor: nil)
        let told = try #require(explained)
        #expect(told.unmatched == left)
        #expect(told.matchedTo == nil && told.mentor == nil)
        #expect((told.shortage != nil) == (left.reason == .outcompeted))
        reasons.insert(left.reason)
      }
      #expect(explainer.student(named: "nobody") == nil)
    }
    #expect(reasons.count == 3)
  }

  @Test("Advice is what solving again with the change comes to")
  func advice() throws {
    var dice = Dice(93)
    var kinds: Set<String> = []
    for attempt in 0..<40 {
      var round = try PlainRound.random(&dice, students: 9, mentors: 4)
      let requirement = attempt % 2 == 0 ? "\nrequire: [same_site]" : ""
      round.policy = try Policy(yaml: "minimum_overlap_minutes: 240" + requirement)
      let snapshot = try round.snapshot()
      let solved = try solver.solve(snapshot)
      let advice = try RoundAdviser(clock: clock).advise(on: snapshot)
      #expect(advice.objective == solved.objective)
      #expect(advice.unmatched.values.reduce(0, +) == solved.unmatched.count)
      for relaxation in advice.relaxations {
        #expect(relaxation.matched > 0)
        #expect(relaxation.objective.matched == solved.objective.matched + relaxation.matched)
        switch relaxation.change {
        case .minimumOverlap(let minutes):
          kinds.insert("overlap")
          let policy = try Policy(yaml: "minimum_overlap_minutes: \(minutes)" + requirement)
          #expect(try solver.solve(snapshot.under(policy)).objective == relaxation.objective)
        case .rule(.notSameSite):
          kinds.insert("requirement")
          let policy = try Policy(yaml: "minimum_overlap_minutes: 240")
          #expect(try solver.solve(snapshot.under(policy)).objective == relaxation.objective)
        case .rule: kinds.insert("rule")
        case .places: kinds.insert("places")
        case .ready: kinds.insert("ready")
        }
      }
    }
    #expect(kinds.isSuperset(of: ["requirement", "overlap", "ready"]))
  }
}
