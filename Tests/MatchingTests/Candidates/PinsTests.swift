import Programs
import Testing

@testable import Matching

@Suite("Pins")
struct PinsTests {
  /// Two students and two mentors who may all be matched; M1 has one place, M2 two.
  private var round: PlainRound {
    var round = PlainRound()
    for id in ["S1", "S2"] { round.students.append(person(id)) }
    for id in ["M1", "M2"] { round.mentors.append(person(id)) }
    round.mentors[1].capacity = 2
    return round
  }

  private func person(_ id: String) -> PlainPerson {
    var person = PlainPerson()
    person.id = id
    person.goals = ["arts"]
    person.languages = ["en"]
    person.hours = PlainPerson.hours(day: 0, 15, 18)
    return person
  }

  private func refusals(_ round: PlainRound) throws -> [String] {
    let snapshot = try round.snapshot()
    let score = PairScore(
      snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot))
    do throws(PinProblems) {
      _ = try Pins(score)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("A pin may break language, mode, overlap and what the policy requires")
  func breakable() throws {
    var round = round
    round.policy = try Policy(yaml: "require: [same_site, grade_band, primary_language]")
    round.students[0].languages = ["so"]
    round.students[0].modes = ["phone"]
    round.mentors[0].modes = ["online"]
    round.mentors[0].bands = ["college"]
    round.students[0].grade = "K"
    round.students[0].hours = PlainPerson.hours(day: 3, 8, 10)
    round.pins = [("S1", "M1")]
    #expect(try refusals(round) == [])
  }

  @Test(
    "A pin that names somebody unready, an exclusion, one household, a full mentor or a bad end is refused by name"
  )
  func refused() throws {
    var round = round
    round.pins = [("S1", "M1")]
    var changed = round
    changed.students[0].isHeldBack = true
    #expect(try refusals(changed) == ["S1 with M1: the student is not ready"])
    changed = round
    changed.mentors[0].goals = []
    #expect(try refusals(changed) == ["S1 with M1: the mentor is not ready"])
    changed = round
    changed.exclusions = [("S1", "M1", "never_again")]
    #expect(try refusals(changed) == ["S1 with M1: an exclusion forbids the pair"])
    changed = round
    changed.students[0].household = "Oak 1"
    changed.mentors[0].household = "oak 1 "
    #expect(try refusals(changed) == ["S1 with M1: both live in one household"])
    changed = round
    changed.mentors[0].load = 1
    #expect(try refusals(changed) == ["S1 with M1: the mentor has no place left"])
    changed = round
    changed.history = [("S1", "M1", .safetyConcern)]
    #expect(try refusals(changed) == ["S1 with M1: the pair is restricted"])
  }

  @Test("Pins that are too many for a mentor, twice for a student, or of strangers are refused")
  func counted() throws {
    var round = round
    round.pins = [("S1", "M1"), ("S2", "M1")]
    #expect(try refusals(round) == ["S2 with M1: the mentor has no place left"])
    round.pins = [("S1", "M1"), ("S1", "M2")]
    #expect(try refusals(round) == ["S1 with M2: the student is pinned already"])
    round.pins = [("S1", "M9"), ("S9", "M1")]
    #expect(
      try refusals(round) == [
        "S1 with M9: the mentor is not in this round",
        "S9 with M1: the student is not in this round",
      ])
    round.pins = [("S1", "M2"), ("S2", "M2")]
    #expect(try refusals(round) == [])
  }

  @Test("A household that the policy does not mind may be pinned")
  func switchedOff() throws {
    var round = round
    round.students[0].household = "Oak 1"
    round.mentors[0].household = "Oak 1"
    round.pins = [("S1", "M1")]
    round.policy = try Policy(yaml: "rules: {same_household: false}")
    #expect(try refusals(round) == [])
  }
}
