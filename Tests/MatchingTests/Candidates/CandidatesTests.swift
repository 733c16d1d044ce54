import Assignment
import Programs
import Testing

@testable import Matching

@Suite("Candidates")
struct CandidatesTests {
  private struct Scored {
    let score: PairScore
    let pins: Pins
    let candidates: Candidates
    let pairs: ScoredPairs

    init(_ round: PlainRound, threads: Int = 2) throws {
      let snapshot = try round.snapshot()
      score = PairScore(
        snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot))
      pins = try Pins(score)
      candidates = Candidates(snapshot, pins: pins)
      pairs = ScoredPairs(score, candidates, threads: threads)
    }

    /// Every pair that is allowed, by student and then mentor, numbered as in the snapshot.
    func scores(by view: ScoreView = .round) -> [Int: [Int: Int]] {
      let students = candidates.students.indices.map { Int32($0) }
      let rows = pairs.map(students) { _, row in
        var scores: [Int: Int] = [:]
        for column in candidates.mentors.indices {
          let (block, place) = column.quotientAndRemainder(dividingBy: pairs.blockWidth)
          let score = row.scores(ofBlock: block, by: view)[place]
          if score >= 0 { scores[candidates.mentors[column]] = Int(score) }
        }
        return scores
      }
      return Dictionary(uniqueKeysWithValues: zip(candidates.students, rows))
    }
  }

  @Test("Rules and scores of all pairs are those of the contract, in a hundred random rounds")
  func agreesWithOracle() throws {
    var dice = Dice(11)
    var (candidates, forbidden) = (0, 0)
    for _ in 0..<100 {
      let round = try PlainRound.random(&dice, students: 12, mentors: 9)
      let oracle = Oracle(round)
      let scored = try Scored(round)
      let rules = PairRules(scored.score, freePlaces: scored.pins.freePlaces)
      let found = scored.scores()
      let students = round.students.sorted { $0.id < $1.id }
      let mentors = round.mentors.sorted { $0.id < $1.id }
      for (s, student) in students.enumerated() {
        for (m, mentor) in mentors.enumerated() {
          let failures = oracle.failures(student, mentor)
          #expect(rules.failures(s, m).map(\.code) == failures)
          #expect(rules.firstFailure(s, m)?.code == failures.first)
          #expect(scored.score.components(s, m).list == oracle.components(student, mentor))
          let expected = failures.isEmpty ? oracle.score(student, mentor) : nil
          #expect(found[s]?[m] == expected)
          if failures.isEmpty { candidates += 1 } else { forbidden += 1 }
        }
      }
    }
    #expect(candidates > 500)
    #expect(forbidden > 1000)
  }

  @Test("Rounds wider than a block of the kernel are scored to the last column, in any order")
  func wideRound() throws {
    var dice = Dice(5)
    let round = try PlainRound.random(&dice, students: 4, mentors: 1100)
    let oracle = Oracle(round)
    let scored = try Scored(round)
    let students = round.students.sorted { $0.id < $1.id }
    let mentors = round.mentors.sorted { $0.id < $1.id }
    let found = scored.scores()
    for student in scored.candidates.students {
      let allowed = mentors.indices.filter {
        oracle.failures(students[student], mentors[$0]).isEmpty
      }
      let expected = allowed.map { ($0, oracle.score(students[student], mentors[$0])) }
      #expect(found[student] == Dictionary(uniqueKeysWithValues: expected))
    }
    let order = dice.shuffle(scored.candidates.mentors.indices.map { Int32($0) })
    let turned = scored.pairs.reordered(order)
    for place in scored.candidates.students.indices {
      let rows = [scored.pairs, turned].map { pairs in
        pairs.map([Int32(place)]) { _, row in
          order.indices.map {
            row.scores(ofBlock: $0 / pairs.blockWidth, by: .round)[$0 % pairs.blockWidth]
          }
        }[0]
      }
      #expect(rows[1] == order.map { rows[0][Int($0)] })
    }
  }

  @Test("Each side's weights score the same pairs")
  func views() throws {
    var dice = Dice(6)
    for _ in 0..<30 {
      var round = try PlainRound.random(&dice, students: 8, mentors: 7)
      let sides = ["weights: {shared_goals: 60, wishes: 40}", "weights: {place: 50, language: 50}"]
      round.policy = try Policy(
        yaml: round.policy.text + "\nstudent_\(sides[0])\nmentor_\(sides[1])")
      let scored = try Scored(round)
      #expect(!scored.pairs.viewsAgree)
      for (view, side) in zip([ScoreView.student, .mentor], sides) {
        var other = round
        other.policy = try Policy(yaml: side)
        let (oracle, found) = (Oracle(other), scored.scores(by: view))
        let students = round.students.sorted { $0.id < $1.id }
        let mentors = round.mentors.sorted { $0.id < $1.id }
        for (student, row) in scored.scores() {
          let expected = row.keys.map { ($0, oracle.score(students[student], mentors[$0])) }
          #expect(found[student] == Dictionary(uniqueKeysWithValues: expected))
        }
      }
    }
  }

  @Test("Any number of threads scores the same", arguments: [1, 2, 3, 8])
  func threads(_ threads: Int) throws {
    var dice = Dice(7)
    let round = try PlainRound.random(&dice, students: 400, mentors: 30)
    #expect(try Scored(round, threads: threads).scores() == Scored(round, threads: 1).scores())
  }

  @Test("Rounds with nobody on one side or both have no candidates")
  func emptyRounds() throws {
    var dice = Dice(1)
    for (students, mentors) in [(0, 0), (3, 0), (0, 3)] {
      let round = try PlainRound.random(&dice, students: students, mentors: mentors)
      let scored = try Scored(round)
      #expect(scored.scores().values.allSatisfy { $0.isEmpty })
      #expect(scored.scores().count == scored.candidates.students.count)
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
