import CivilTime
import Foundation
import Matching
import Programs
import Testing

@Suite("Solving rounds")
struct RoundSolverTests {
  private let solver = RoundSolver(clock: .fixed(at: Instant(microsecondsSince1970: 0)))

  private func randomRound(_ dice: inout Dice, students: Int, mentors: Int) throws -> PlainRound {
    var round = try PlainRound.random(&dice, students: students, mentors: mentors)
    // Pins that may be: whatever breaks no rule, while places last.
    for student in round.students where dice.roll(6) == 0 {
      let oracle = Oracle(round)
      let mentor = dice.pick(round.mentors)
      if oracle.failures(student, mentor).isEmpty { round.pins.append((student.id, mentor.id)) }
    }
    return round
  }

  @Test("A solved round reaches the best objective there is, level after level, pins included")
  func bruteForce() throws {
    var dice = Dice(31)
    var matched = 0
    for attempt in 0..<250 {
      var round = try randomRound(&dice, students: 6, mentors: 4)
      let isFair = attempt % 3 == 0
      let text = round.policy.text + "\nobjective: \(isFair ? "fair" : "total")"
      round.policy = try Policy(yaml: text)
      let solved = try solver.solve(round.snapshot())
      let best = BruteForce(round).best(isFair: isFair)
      #expect(
        BruteForce.Outcome(
          matched: solved.objective.matched, waiting: solved.objective.waiting,
          floor: solved.objective.floor, total: solved.objective.total) == best)
      #expect(solved.status == .optimal)
      matched += best.matched
    }
    #expect(matched > 200)
  }

  @Test("Who stays unmatched is told why: not ready, no candidate, or outcompeted")
  func unmatched() throws {
    var dice = Dice(32)
    var seen: Set<String> = []
    for _ in 0..<120 {
      let round = try randomRound(&dice, students: 9, mentors: 5)
      let oracle = Oracle(round)
      let solved = try solver.solve(round.snapshot())
      let matched = Set(solved.pairs.map(\.pair.student.id.text))
      #expect(
        solved.unmatched.map(\.student.id.text)
          == round.students.map(\.id).filter { !matched.contains($0) }.sorted())
      for left in solved.unmatched {
        let student = try #require(round.students.first { $0.id == left.student.id.text })
        let first = round.mentors.map { oracle.failures(student, $0).first }
        let expected =
          !oracle.isReady(student)
          ? "not_ready" : first.contains(nil) ? "outcompeted" : "no_candidate"
        #expect(left.reason.rawValue == expected)
        seen.insert(expected)
        guard expected != "outcompeted" else {
          #expect(left.failedRules.isEmpty)
          continue
        }
        let counts = Dictionary(grouping: first.compactMap(\.self), by: \.self).mapValues(\.count)
        let told = left.failedRules.map { ($0.rule.code, $0.mentors) }
        #expect(Dictionary(uniqueKeysWithValues: told) == counts)
        #expect(left.failedRules.reduce(0) { $0 + $1.mentors } == round.mentors.count)
      }
    }
    #expect(seen.count == 3)
  }

  @Test("The order of rows changes nothing, to the last byte")
  func rowOrder() throws {
    var dice = Dice(33)
    for _ in 0..<25 {
      let round = try randomRound(&dice, students: 14, mentors: 8)
      let solved = try solver.solve(round.snapshot())
      #expect(try solver.solve(round.shuffled(&dice).snapshot()).json == solved.json)
      let replayed = try Snapshot(canonicalBytes: round.snapshot().canonicalBytes)
      #expect(try solver.solve(replayed).json == solved.json)
    }
  }

  @Test("Any number of threads comes to the same round, to the last byte")
  func threads() throws {
    var dice = Dice(35)
    for objective in ["total", "fair", "stable"] {
      var round = try randomRound(&dice, students: 150, mentors: 90)
      round.policy = try Policy(yaml: round.policy.text + "\nobjective: \(objective)")
      let rounds = try [1, 2, 3, 8].map { threads in
        try RoundSolver(
          clock: .fixed(at: Instant(microsecondsSince1970: 0)), threads: threads
        ).solve(round.snapshot()).json
      }
      #expect(Set(rounds).count == 1)
    }
  }

  @Test("Counts say how large the round was, places before pins")
  func counts() throws {
    var dice = Dice(34)
    for _ in 0..<20 {
      let round = try randomRound(&dice, students: 8, mentors: 6)
      let oracle = Oracle(round)
      let counts = try solver.solve(round.snapshot()).counts
      let ready = round.mentors.filter(oracle.isReady)
      #expect(counts.students == 8)
      #expect(counts.mentors == 6)
      #expect(counts.studentsReady == round.students.count(where: oracle.isReady))
      #expect(counts.mentorsReady == ready.count)
      #expect(counts.places == ready.reduce(0) { $0 + max(0, $1.capacity - $1.load) })
      #expect(counts.pairsPriced == counts.studentsReady * counts.mentorsReady)
    }
  }

  @Test("The seed decides between equals, and the same seed decides the same way")
  func seeds() throws {
    var round = PlainRound()
    var person = PlainPerson()
    person.goals = ["arts"]
    person.languages = ["en"]
    person.hours = PlainPerson.hours(day: 0, 15, 18)
    for number in 0..<8 {
      person.id = "S\(number)"
      round.students.append(person)
    }
    person.id = "M1"
    person.capacity = 3
    round.mentors = [person]
    var chosen: Set<[String]> = []
    for seed in 0..<12 {
      round.seed = Int64(seed)
      let solved = try solver.solve(round.snapshot())
      #expect(solved.pairs.count == 3)
      #expect(try solver.solve(round.snapshot()).pairs == solved.pairs)
      chosen.insert(solved.pairs.map(\.pair.student.id.text))
    }
    #expect(chosen.count > 3)
  }

  @Test("With a lot among equals, whoever is drawn is matched, whatever the scores")
  func lot() throws {
    var round = PlainRound()
    for number in 0..<6 {
      var person = PlainPerson()
      person.id = "S\(number)"
      person.goals = [number == 0 ? "arts" : "stem"]
      person.languages = ["en"]
      person.hours = PlainPerson.hours(day: 0, 15, 18)
      round.students.append(person)
    }
    var mentor = round.students[0]
    mentor.id = "M1"
    round.mentors = [mentor]
    let (byScore, byLot) = (try matched(&round, "score"), try matched(&round, "lot"))
    #expect(byScore == ["S0"])
    #expect(byLot.count > 2)
  }

  /// Who is matched, over twenty seeds.
  private func matched(_ round: inout PlainRound, _ amongEquals: String) throws -> Set<String> {
    round.policy = try Policy(yaml: "among_equals: \(amongEquals)")
    var names: Set<String> = []
    for seed in 0..<20 {
      round.seed = Int64(seed)
      names.formUnion(try solver.solve(round.snapshot()).pairs.map(\.pair.student.id.text))
    }
    return names
  }

  @Test("A round of nobody is solved, and says so")
  func nobody() throws {
    let solved = try solver.solve(PlainRound().snapshot())
    #expect(
      String(decoding: solved.json, as: UTF8.self)
        == #"{"schema_version":1,"status":"optimal","objective":{"matched":0,"waiting":0,"#
        + #""floor":null,"total":0},"pairs":[],"unmatched":[],"blocking_pairs":0,"counts":{"students":0,"mentors":0,"#
        + #""places":0,"students_ready":0,"mentors_ready":0,"pairs_priced":0},"#
        + #""timing_ms":{"read":0,"score":0,"solve":0,"price":0,"verify":0}}"#)
  }

  @Test("The JSON has the fields of the contract, in its order")
  func json() throws {
    var round = PlainRound()
    var person = PlainPerson()
    person.goals = ["arts"]
    person.languages = ["en"]
    person.hours = PlainPerson.hours(day: 0, 15, 18)
    for id in ["S1", "S2", "S3"] {
      person.id = id
      round.students.append(person)
    }
    round.students[1].waiting = 2
    round.students[1].priority = 1
    round.students[2].languages = []
    person.id = "M1"
    round.mentors = [person]
    round.pins = []
    let json = String(decoding: try solver.solve(round.snapshot()).json, as: UTF8.self)
    #expect(
      json
        == #"{"schema_version":1,"status":"optimal","objective":{"matched":1,"waiting":9,"#
        + #""floor":null,"total":76500},"pairs":[{"student":"S2","mentor":"M1","score":76500,"#
        + #""pinned":false,"components":{"shared_goals":1000,"needs_met":500,"reciprocity":500,"#
        + #""availability":1000,"language":1000,"place":500,"grade_band":1000,"wishes":0}}],"#
        + #""unmatched":[{"student":"S1","reason":"outcompeted"},{"student":"S3","#
        + #""reason":"not_ready","failed_rules":{"student_not_ready":1}}],"blocking_pairs":1,"counts":{"students":3,"#
        + #""mentors":1,"places":1,"students_ready":2,"mentors_ready":1,"pairs_priced":2},"#
        + #""timing_ms":{"read":0,"score":0,"solve":0,"price":0,"verify":0}}"#)
  }
}
