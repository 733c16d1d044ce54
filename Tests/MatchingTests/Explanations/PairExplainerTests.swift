import Matching
import Programs
import Testing

@Suite("Explaining a pair")
struct PairExplainerTests {
  private func explain(_ round: PlainRound) throws -> PairExplanation {
    try #require(
      try PairExplainer(round.snapshot()).explain(PlainRound.pair("S1", "M1")))
  }

  private var round: PlainRound {
    var (student, mentor, round) = (PlainPerson(), PlainPerson(), PlainRound())
    (student.id, mentor.id) = ("S1", "M1")
    student.goals = ["stem.it.web.css", "music", "stem"]
    mentor.goals = ["arts.film", "stem.it.web"]
    mentor.needs = ["stem.it.games"]
    student.offers = ["stem.it.web", "arts"]
    student.languages = ["es", "so", "en"]
    mentor.languages = ["en", "so"]
    student.hours = PlainPerson.hours(day: 0, 15, 18)
    mentor.hours = PlainPerson.hours(day: 0, 16, 20)
    (student.modes, mentor.modes) = (["in_person", "phone"], ["in_person"])
    (student.region, mentor.region) = ("East", "east")
    student.grade = "9"
    mentor.bands = ["11-12"]
    (round.students, round.mentors) = ([student], [mentor])
    round.studentWishes = [("S1", "M1")]
    return round
  }

  @Test("Each component comes with the codes, hours and languages that made it")
  func components() throws {
    let found = try explain(round)
    #expect(
      found.facts.sharedGoals.map { "\($0.code) \($0.nearest?.text ?? "-") \($0.closeness)" } == [
        "stem.it.web.css stem.it.web 700", "music arts.film 400", "stem stem.it.web 450",
      ])
    #expect(found.facts.needsMet.isEmpty)
    #expect(found.facts.reciprocity.map(\.closeness) == [400])
    #expect(found.facts.commonHours.description == "Mon 16:00-18:00")
    #expect(found.facts.commonLanguages.map(\.code) == ["so", "en"])
    #expect(found.facts.meeting == .inRegion)
    #expect(found.facts.gradeBand == .lowerHigh)
    #expect(found.facts.studentNamedMentor)
    #expect(!found.facts.mentorNamedStudent)
    #expect(found.failures.isEmpty)
    #expect(found.components.list == [558, 500, 400, 1000, 600, 700, 500, 700])
  }

  @Test("Each failed rule comes with what it was held against")
  func failures() throws {
    var round = round
    round.policy = try Policy(yaml: "require: [same_site, primary_language]")
    round.students[0].isHeldBack = true
    round.mentors[0].goals = []
    (round.mentors[0].capacity, round.mentors[0].load) = (2, 2)
    round.exclusions = [("S1", "M1", "never_again"), ("S1", "M1", "family_request")]
    (round.students[0].household, round.mentors[0].household) = ("h", "H")
    round.mentors[0].languages = ["zh-Hans"]
    round.mentors[0].modes = ["online"]
    round.mentors[0].hours = PlainPerson.hours(day: 0, 17, 18).subtracting([35])
    round.history = [("S1", "M1", .notAGoodFit)]
    let found = try explain(round).failures
    #expect(
      found.map(\.rule) == [
        .studentNotReady, .mentorNotReady, .noFreePlace, .excluded, .sameHousehold,
        .noCommonLanguage, .noCommonMode, .tooLittleOverlap, .closedBadly, .notSameSite,
        .noPrimaryLanguage,
      ])
    #expect(found[0].facts == .lacking(.consent))
    #expect(found[1].facts == .lacking(.goals))
    #expect(found[2].facts == .places(capacity: 2, load: 2, pinned: 0))
    #expect(found[3].facts == .excluded(reasons: ["family_request", "never_again"]))
    #expect(found[7].facts == .overlap(minutes: 30, minimum: 60))
    #expect(found[8].facts == .closed(reasons: [.notAGoodFit]))
  }

  @Test("What was closed for safety is restricted, and the reason is not told")
  func restricted() throws {
    var round = round
    round.policy = try Policy(yaml: "rules: {closed_badly: false}")
    round.history = [("S1", "M1", .safetyConcern), ("S1", "M1", .notAGoodFit)]
    #expect(try explain(round).failures.map(\.facts) == [.restricted])
  }
}
