import Programs
import Testing

@testable import Matching

/// Each line of the contract's table, worked out by hand.
@Suite("Scores")
struct PairScoreTests {
  private func components(
    _ change: (inout PlainPerson, inout PlainPerson, inout PlainRound) -> Void
  ) throws -> Components {
    var (student, mentor, round) = (PlainPerson(), PlainPerson(), PlainRound())
    (student.id, mentor.id) = ("S1", "M1")
    change(&student, &mentor, &round)
    round.students = [student]
    round.mentors = [mentor]
    let snapshot = try round.snapshot()
    return PairScore(
      snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot)
    ).components(0, 0)
  }

  @Test("A list is covered by the best closeness of each of its codes, weighed 3, 2, 1, 1, 1, 1")
  func cover() throws {
    let found = try components { student, mentor, _ in
      // css-web 700, music-film 400, health-css 150, games-web 400: (2100 + 800 + 150 + 400) / 7
      student.goals = ["stem.it.web.css", "music", "stem.health", "stem.it.games"]
      mentor.goals = ["stem.it.web", "arts.film"]
      // stem-web 450, nothing near arts: (1350 + 0) / 5
      student.needs = ["stem", "arts"]
      mentor.offers = ["stem.it.web"]
      // games-games 1000
      mentor.needs = ["stem.it.games"]
      student.offers = ["stem.it.games", "arts"]
    }
    #expect(found[.sharedGoals] == 492)
    #expect(found[.needsMet] == 270)
    #expect(found[.reciprocity] == 1000)
  }

  @Test("Six codes weigh nine in all, and a division rounds down")
  func sixCodes() throws {
    let found = try components { student, mentor, _ in
      student.goals = ["arts", "music", "arts.film", "stem", "stem.it", "stem.health"]
      mentor.goals = ["stem.it.web.css"]
      // 0, 0, 0, 250, 450, 150 at weights 1, 1, 1: 850 / 9
    }
    #expect(found[.sharedGoals] == 94)
  }

  @Test("Without needs or offers on either side a component is neutral")
  func neutral() throws {
    let found = try components { student, mentor, _ in
      student.needs = ["stem"]
      mentor.needs = []
      student.offers = ["stem"]
    }
    #expect(found[.sharedGoals] == 500)
    #expect(found[.needsMet] == 500)
    #expect(found[.reciprocity] == 500)
  }

  @Test(
    "Hours in common count up to the target",
    arguments: [(60, 500), (90, 750), (120, 1000), (300, 1000)])
  func availability(_ minutes: Int, _ expected: Int) throws {
    let found = try components { student, mentor, _ in
      student.hours = Set(100..<100 + minutes / 30)
      mentor.hours = Set(90..<130)
    }
    #expect(found[.availability] == expected)
  }

  @Test(
    "A first language in common is best, then the student's first among the mentor's, then any",
    arguments: [
      (["es"], ["es", "en"], 1000), (["es", "en"], ["en", "es"], 800), (["es", "en"], ["en"], 600),
      (["zh-Hans"], ["zh-Hant"], 0),
    ])
  func language(_ student: [String], _ mentor: [String], _ expected: Int) throws {
    let found = try components { s, m, _ in
      s.languages = student
      m.languages = mentor
    }
    #expect(found[.language] == expected)
  }

  @Test(
    "The best mode in common counts, in person only near",
    arguments: [
      (["in_person"], " north", "", ["in_person", "online"], "NORTH", "", 1000),
      (["in_person"], "North", "East", ["in_person"], "South", "east ", 700),
      (["in_person"], "North", "East", ["in_person"], "South", "West", 0),
      (["in_person"], "", "", ["in_person"], "", "", 0),
      (["in_person", "phone"], "North", "", ["in_person", "phone"], "South", "", 300),
      (["online", "phone"], "North", "", ["in_person", "online"], "North", "", 500),
    ])
  func place(
    _ modes: [String], _ site: String, _ region: String, _ mentorModes: [String],
    _ mentorSite: String, _ mentorRegion: String, _ expected: Int
  ) throws {
    let found = try components { s, m, _ in
      (s.modes, s.site, s.region) = (Set(modes), site, region)
      (m.modes, m.site, m.region) = (Set(mentorModes), mentorSite, mentorRegion)
    }
    #expect(found[.place] == expected)
  }

  @Test(
    "The student's band served is best, the next one half, and a mentor who states none serves all",
    arguments: [
      ("9", ["9-10"], 1000), ("9", ["6-8"], 500), ("9", ["11-12"], 500), ("9", ["K-5"], 0),
      ("9", ["college"], 0), (nil, ["9-10"], 500), (nil, [], 1000), ("K", ["K-5"], 1000),
      ("13", ["11-12"], 500),
    ] as [(String?, [String], Int)])
  func gradeBand(_ grade: String?, _ bands: [String], _ expected: Int) throws {
    let found = try components { s, m, _ in
      s.grade = grade
      m.bands = Set(bands)
    }
    #expect(found[.gradeBand] == expected)
  }

  @Test("Naming each other counts most, then the student's word, then the mentor's")
  func wishes() throws {
    let wish = (student: "S1", mentor: "M1")
    #expect(try components { $2.studentWishes = [wish] }[.wishes] == 700)
    #expect(try components { $2.mentorWishes = [wish] }[.wishes] == 500)
    #expect(
      try components {
        $2.studentWishes = [wish]
        $2.mentorWishes = [wish, wish]
      }[.wishes] == 1000)
  }

  @Test("A score is the weighed sum, from 0 to 100,000")
  func score() throws {
    var components = Components()
    for (component, value) in zip(Component.allCases, [900, 700, 500, 1000, 1000, 500, 1000, 0]) {
      components[component] = value
    }
    #expect(components.score(by: .standard) == 77_900)
    for component in Component.allCases { components[component] = 1000 }
    #expect(components.score(by: .standard) == 100_000)
  }
}
