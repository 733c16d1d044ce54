import CivilTime

/// A mentor of the sample.
struct Mentor {
  var person: Person
  let work: Work
  let site: String
  let isPeer: Bool
  let birthDate: Day
  let phone: String
  var bands: [String]
  var capacity: Int
  let hoursPerMonth: Int
  var startsOn: Day?
  var screening = "cleared"
  var clearedOn: Day?
  var expiresOn: Day?
  var trainedOn: Day?

  /// Whether a round at the beginning of the term may give this mentor a student.
  var isReady: Bool {
    screening == "cleared" && clearedOn != nil && trainedOn != nil
      && (startsOn ?? Town.termBegins) <= Town.termBegins
      && (expiresOn ?? Town.termBegins) >= Town.termBegins && !person.slots.isEmpty
  }

  /// A town's mentors, in the order in which they signed up.
  static func all(of town: Town) -> [Mentor] {
    var dice = Dice("\(town.slug)/mentors")
    var mentors = (0..<town.mentors).map { Mentor(number: 201 + $0, town: town, &dice) }
    withGaps(&mentors)
    return mentors
  }

  private init(number: Int, town: Town, _ dice: inout Dice) {
    let culture = Culture.any(&dice)
    let school = dice.pick(town.schools)
    let highest = school.teachers.map(\.grade).max() ?? 12
    isPeer = highest >= 9 && dice.chance(12)
    work = isPeer ? Work.studies : dice.pick(Work.all)
    site = school.name
    let age = isPeer ? dice.number(18...20) : dice.number(24...67)
    birthDate = (Day(year: 2026 - age, month: 1, day: 1) ?? Town.termBegins) + dice.roll(240)
    phone = inventedPhone(&dice)
    bands = highest <= 8 ? ["6-8"] : dice.pick([["9-10", "11-12"], ["9-10"], ["11-12"], []])
    capacity = isPeer ? 1 : dice.pick([1, 2, 2, 2, 3, 3, 4])
    hoursPerMonth = dice.pick([4, 6, 8])
    let home = culture.language
    person = Person(
      id: "M\(number)", given: Word(dice.pick(culture.women + culture.men)),
      family: Word(dice.pick(culture.family)),
      languages: home == "en"
        ? (dice.chance(25) ? ["en", "es"] : ["en"])
        : dice.chance(40) ? [home, "en"] : ["en", home],
      modes: dice.pick([["in_person"], ["in_person", "online"], ["online", "phone"], []]),
      goals: dice.shuffled(work.goals), needs: someCodes(0...2, of: Vocabulary.gifts, &dice),
      offers: someCodes(2...4, of: Vocabulary.needs, &dice), slots: Self.freeTime(&dice))
    clearedOn = Town.termBegins - dice.number(20...300)
    expiresOn = clearedOn.map { $0 + 730 }
    trainedOn = Town.termBegins - dice.number(5...60)
  }

  private static func freeTime(_ dice: inout Dice) -> [Slot] {
    dice.pick(dice.number(2...3), of: Array(0...4)).sorted().map { day in
      let starts = dice.pick([900, 930, 960])
      return Slot(day: day, starts: starts, ends: starts + dice.pick([90, 120, 180]))
    }
  }

  /// Who cannot start yet: papers outstanding, papers run out, no training, abroad until October.
  private static func withGaps(_ mentors: inout [Mentor]) {
    func change(_ index: Int, _ edit: (inout Mentor) -> Void) {
      guard mentors.indices.contains(index) else { return }
      edit(&mentors[index])
    }
    for index in [11, 37] {
      change(index) {
        ($0.screening, $0.clearedOn, $0.expiresOn) = ("pending", nil, nil)
      }
    }
    for index in [19, 42] {
      change(index) {
        $0.screening = "expired"
        $0.clearedOn = Town.termBegins - 760
        $0.expiresOn = Town.termBegins - 30
      }
    }
    change(28) { $0.trainedOn = nil }
    change(33) { $0.startsOn = Town.termBegins + 35 }
    // A screening that runs out in the middle of the term belongs on somebody's worklist.
    change(5) { $0.expiresOn = Town.termBegins + 80 }
  }
}
