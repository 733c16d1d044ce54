import CivilTime
import Matching
import Programs
import Testing

/// A round as plain values.
struct PlainRound {
  /// Parent by code; top-level goals have none.
  var parents: [String: String?] = [
    "stem": nil, "stem.it": "stem", "stem.it.web": "stem.it", "stem.it.web.css": "stem.it.web",
    "stem.it.games": "stem.it", "stem.health": "stem", "arts": nil, "music": "arts",
    "arts.film": "arts",
  ]
  var students: [PlainPerson] = []
  var mentors: [PlainPerson] = []
  var exclusions: [(student: String, mentor: String, reason: String)] = []
  var pins: [(student: String, mentor: String)] = []
  var studentWishes: [(student: String, mentor: String)] = []
  var mentorWishes: [(student: String, mentor: String)] = []
  var history: [(student: String, mentor: String, reason: ClosureReason)] = []
  var policy = Policy.standard
  var seed: Int64 = 1

  /// The product's snapshot, rows in the order in which they are here.
  func snapshot() throws -> Snapshot {
    let goals = try parents.map { code, parent in
      Goal(
        code: try #require(GoalCode(code)), name: code,
        parent: try parent.map { try #require(GoalCode($0)) })
    }
    return try Snapshot(
      date: #require(Day("2026-09-01")), seed: seed, policy: policy, gates: Gate.allCases,
      goals: GoalTree.checked(goals).get(), students: students.map { try $0.student() },
      mentors: mentors.map { try $0.mentor() },
      exclusions: exclusions.map {
        Exclusion(try Self.pair($0.student, $0.mentor), reason: $0.reason)
      },
      pins: pins.map { try Self.pair($0.student, $0.mentor) },
      wishes: studentWishes.map { Wish(try Self.pair($0.student, $0.mentor), by: .student) }
        + mentorWishes.map { Wish(try Self.pair($0.student, $0.mentor), by: .mentor) },
      history: history.map {
        PastMatch(try Self.pair($0.student, $0.mentor), closureReason: $0.reason)
      })
  }

  static func pair(_ student: String, _ mentor: String) throws -> PairKey {
    PairKey(
      student: PersonKey(try #require(ExternalID(student))),
      mentor: PersonKey(try #require(ExternalID(mentor))))
  }

  /// The same round with every list in another order.
  func shuffled(_ dice: inout Dice) -> PlainRound {
    var round = self
    round.students = dice.shuffle(students)
    round.mentors = dice.shuffle(mentors)
    round.exclusions = dice.shuffle(exclusions)
    round.pins = dice.shuffle(pins)
    round.studentWishes = dice.shuffle(studentWishes)
    round.mentorWishes = dice.shuffle(mentorWishes)
    round.history = dice.shuffle(history)
    return round
  }
}
