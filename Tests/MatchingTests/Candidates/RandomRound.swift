import Matching
import Programs

extension PlainRound {
  /// A round in which everything that the rules speak of happens often.
  static func random(_ dice: inout Dice, students: Int, mentors: Int) throws -> PlainRound {
    var round = PlainRound()
    round.policy = try randomPolicy(&dice)
    round.seed = Int64(dice.roll(1000))
    round.students = (0..<students).map { round.person("S\($0 * 7919 % 1000)x\($0)", &dice) }
    round.mentors = (0..<mentors).map { round.person("M\($0 * 7907 % 1000)x\($0)", &dice) }
    guard students > 0, mentors > 0 else { return round }
    func pair() -> (student: String, mentor: String) {
      (dice.pick(round.students).id, dice.pick(round.mentors).id)
    }
    for _ in 0..<(students * mentors / 15) {
      let named = pair()
      switch dice.roll(4) {
      case 0: round.exclusions.append((named.student, named.mentor, "do_not_match"))
      case 1: round.studentWishes.append(named)
      case 2: round.mentorWishes.append(named)
      default:
        let reason = dice.pick([ClosureReason.notAGoodFit, .safetyConcern, .movedAway])
        round.history.append((named.student, named.mentor, reason))
      }
    }
    return round
  }

  private func person(_ id: String, _ dice: inout Dice) -> PlainPerson {
    let codes = parents.keys.sorted()
    var person = PlainPerson()
    person.id = id
    person.goals = dice.some(codes, atMost: 6)
    if person.goals.isEmpty, dice.roll(8) > 0 { person.goals = [dice.pick(codes)] }
    person.needs = dice.some(codes, atMost: dice.roll(7))
    person.offers = dice.some(codes, atMost: dice.roll(7))
    for _ in 0..<dice.roll(9) {
      person.hours.formUnion(
        (0..<(1 + dice.roll(14))).map { [start = dice.roll(90)] in (start + $0) * 3 % 336 })
      person.hours.formUnion(PlainPerson.hours(day: dice.roll(3), 14, 15 + dice.roll(4)))
    }
    person.languages = dice.some(["en", "es", "zh-Hans", "zh-Hant", "so"], atMost: 3)
    if person.languages.isEmpty, dice.roll(6) > 0 { person.languages = ["en"] }
    person.modes = Set(dice.some(["in_person", "online", "phone"], atMost: 3))
    if person.modes.isEmpty { person.modes = ["in_person"] }
    person.site = dice.pick(["", " ", "North", "north ", "SOUTH", "South", "Peña", "PEÑA"])
    person.region = dice.pick(["", "East", "EAST", "West"])
    person.household = dice.pick(["", "", "h1", "H1 ", "h2", "h3", "h4"])
    person.isHeldBack = dice.roll(10) == 0
    person.grade = dice.pick([nil, "PK", "K", "5", "6", "8", "9", "10", "11", "12", "13", "16"])
    person.waiting = dice.roll(10)
    person.priority = dice.roll(4)
    person.bands = Set(dice.some(["K-5", "6-8", "9-10", "11-12", "college"], atMost: 3))
    person.capacity = 1 + dice.roll(3)
    person.load = dice.roll(3)
    return person
  }

  private static func randomPolicy(_ dice: inout Dice) throws -> Policy {
    var shares = [Int](repeating: 0, count: 8)
    for _ in 0..<20 { shares[dice.roll(8)] += 5 }
    let weights = zip(Component.allCases, shares).map { "\($0.code): \($1)" }.joined(
      separator: ", ")
    let rules = Rule.switchable.filter { _ in dice.roll(4) == 0 }.map { "\($0.code): false" }
    let required = dice.shuffle(Requirement.allCases.filter { _ in dice.roll(5) == 0 })
    return try Policy(
      yaml: """
        minimum_overlap_minutes: \(dice.roll(5) * 30)
        target_overlap_minutes: \((1 + dice.roll(8)) * 30)
        rules: {\(rules.joined(separator: ", "))}
        require: [\(required.map(\.rawValue).joined(separator: ", "))]
        weights: {\(weights)}
        """)
  }
}
