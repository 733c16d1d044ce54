import Programs
import Testing

@testable import Matching

@Suite("Candidates")
struct CandidatesTests {
  private func scored(_ round: PlainRound) throws -> (PairScore, Pins, Candidates) {
    let snapshot = try round.snapshot()
    let score = PairScore(
      snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot))
    let pins = try Pins(score)
    return (score, pins, Candidates(score, pins: pins))
  }

  @Test("Rules and scores of all pairs are those of the contract, in a hundred random rounds")
  func agreesWithOracle() throws {
    var dice = Dice(11)
    var (candidates, forbidden) = (0, 0)
    for _ in 0..<100 {
      let round = try PlainRound.random(&dice, students: 12, mentors: 9)
      let oracle = Oracle(round)
      let (score, pins, found) = try scored(round)
      let rules = PairRules(score, freePlaces: pins.freePlaces)
      var arcs: [String: Int] = [:]
      for (place, student) in found.students.enumerated() {
        for arc in found.starts[place]..<found.starts[place + 1] {
          let mentor = found.mentors[Int(found.columns[arc])]
          arcs["\(student) \(mentor)"] = Int(found.scores[arc])
        }
      }
      let students = round.students.sorted { $0.id < $1.id }
      let mentors = round.mentors.sorted { $0.id < $1.id }
      for (s, student) in students.enumerated() {
        for (m, mentor) in mentors.enumerated() {
          let failures = oracle.failures(student, mentor)
          #expect(rules.failures(s, m).map(\.code) == failures)
          #expect(rules.firstFailure(s, m)?.code == failures.first)
          #expect(score.components(s, m).list == oracle.components(student, mentor))
          let expected = failures.isEmpty ? oracle.score(student, mentor) : nil
          #expect(arcs["\(s) \(m)"] == expected)
          if failures.isEmpty { candidates += 1 } else { forbidden += 1 }
        }
      }
    }
    #expect(candidates > 500)
    #expect(forbidden > 1000)
  }

  @Test(
    "Every student's candidates come best first, also in rounds wider than a block of the kernel")
  func wideRound() throws {
    var dice = Dice(5)
    let round = try PlainRound.random(&dice, students: 4, mentors: 2100)
    let oracle = Oracle(round)
    let (_, _, found) = try scored(round)
    let students = round.students.sorted { $0.id < $1.id }
    let mentors = round.mentors.sorted { $0.id < $1.id }
    for (place, student) in found.students.enumerated() {
      let arcs = found.starts[place]..<found.starts[place + 1]
      let listed = arcs.map { found.mentors[Int(found.columns[$0])] }
      #expect(
        Set(listed)
          == Set(mentors.indices.filter { oracle.failures(students[student], mentors[$0]).isEmpty })
      )
      #expect(zip(arcs, arcs.dropFirst()).allSatisfy { found.scores[$0] >= found.scores[$1] })
      for (arc, mentor) in zip(arcs, listed) {
        #expect(Int(found.scores[arc]) == oracle.score(students[student], mentors[mentor]))
      }
    }
  }

  @Test("Rounds with nobody on one side or both have no candidates")
  func emptyRounds() throws {
    var dice = Dice(1)
    for (students, mentors) in [(0, 0), (3, 0), (0, 3)] {
      let (_, _, found) = try scored(
        try PlainRound.random(&dice, students: students, mentors: mentors))
      #expect(found.columns.isEmpty)
      #expect(found.starts.count == found.students.count + 1)
    }
  }

  @Test("A person's tie key is of the round's seed, the role and the id alone")
  func tieKeys() throws {
    let one = PersonKey(try #require(ExternalID("1001")))
    let other = PersonKey(try #require(ExternalID("1001")), source: "school")
    let keys = [
      TieKeys.key(one, .student, seed: 1), TieKeys.key(one, .mentor, seed: 1),
      TieKeys.key(one, .student, seed: 2), TieKeys.key(other, .student, seed: 1),
    ]
    #expect(Set(keys).count == 4)
    #expect(keys[0] == 0x1FAB_9FBF_BC66_9D3A)
  }
}
