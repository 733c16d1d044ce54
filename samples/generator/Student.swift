import CivilTime

/// A student of the sample, with the household and the school year.
struct Student {
  var person: Person
  var household: Household
  let school: Town.School
  let teacher: Town.Teacher
  let grade: Int
  let birthDate: Day
  let email: String
  var consentOn: Day?
  var consentUntil: Day?
  var notes = ""

  /// Whether a round at the beginning of the term may match this student.
  var isReady: Bool {
    guard let consentOn, consentOn <= Town.termBegins else { return false }
    return consentUntil.map { $0 >= Town.termBegins } ?? true
      && !person.goals.isEmpty && !person.languages.isEmpty && !person.slots.isEmpty
  }

  /// A town's students, siblings scattered over the list as in a school's export.
  static func all(of town: Town) -> [Student] {
    var dice = Dice("\(town.slug)/students")
    let places = Household.some(children: town.students, town: town).flatMap { household in
      Array(repeating: household, count: household.children)
    }
    var taken: Set<[Word]> = []
    var students = dice.shuffled(places).enumerated().map { index, household in
      Student(number: 1001 + index, household: household, town: town, taken: &taken, &dice)
    }
    withGaps(&students)
    return students
  }

  private init(
    number: Int, household: Household, town: Town, taken: inout Set<[Word]>, _ dice: inout Dice
  ) {
    let school = dice.pick(town.schools)
    teacher = dice.pick(school.teachers)
    grade = teacher.grade
    self.school = school
    self.household = household
    let born = Day(year: 2020 - grade, month: 9, day: 2) ?? Town.termBegins
    birthDate = born + dice.roll(365)
    consentOn = Town.termBegins - dice.number(5...21)
    let names = dice.shuffled(household.culture.children).map { Word($0) }
    let given = names.first { taken.insert([$0, household.family]).inserted } ?? names[0]
    person = Person(
      id: "S\(number)", given: given, family: household.family, household: household.id,
      languages: Self.languages(at: household, &dice),
      modes: dice.pick([["in_person"], ["in_person", "online"], ["in_person", "online"], []]),
      goals: someCodes(1...3, of: Vocabulary.careers, &dice),
      needs: someCodes(1...3, of: Vocabulary.needs, &dice),
      offers: someCodes(0...2, of: Vocabulary.gifts, &dice),
      slots: Self.afternoons(&dice))
    // Older students have an address of their own; in some families the youngest shares one.
    email =
      grade >= 9 || dice.chance(30)
      ? "\(person.mailbox).\(number)@students.\(town.slug).example.org"
      : dice.chance(15) ? household.guardians[0].email : ""
  }

  private static func languages(at household: Household, _ dice: inout Dice) -> [String] {
    let home = household.culture.language
    guard home != "en" else { return dice.chance(8) ? ["en", "es"] : ["en"] }
    // Whoever came this summer does not speak English yet.
    return dice.chance(home == "es" ? 15 : 5) ? [home] : [home, "en"]
  }

  private static func afternoons(_ dice: inout Dice) -> [Slot] {
    dice.pick(dice.number(2...4), of: Array(0...4)).sorted().map { day in
      let starts = dice.pick([900, 930, 930, 960])
      return Slot(day: day, starts: starts, ends: starts + dice.pick([60, 90, 120]))
    }
  }

  /// What a real roster lacks: a consent here, a goal there, one guardian who must not be written to.
  private static func withGaps(_ students: inout [Student]) {
    func change(_ index: Int, _ edit: (inout Student) -> Void) {
      guard students.indices.contains(index) else { return }
      edit(&students[index])
    }
    for index in [7, 30, 57, 88] { change(index) { $0.consentOn = nil } }
    change(43) {
      $0.consentOn = Town.termBegins - 380
      $0.consentUntil = Town.termBegins - 62
    }
    change(64) { $0.person.goals = [] }
    change(80) { $0.person.slots = [] }
    change(101) { $0.person.languages = [] }
    change(20) { $0.notes = "Prefers to be called by the family name" }
    change(51) { $0.notes = "Bus leaves at 17:10, so no late meetings" }
  }
}

extension [Student] {
  /// The same students, one of whose guardians wants no reports and another must not have any.
  ///
  /// The father who is kept away is the second guardian of a household, so that the first still
  /// gets the report.
  func silencingGuardians() -> [Student] {
    let couples = filter { $0.household.guardians.count == 2 }.map(\.household.id)
    guard couples.count >= 2 else { return self }
    return map { student in
      var student = student
      switch student.household.id {
      case couples[0]: student.household.guardians[1].mayReceive = "blocked"
      case couples[1]: student.household.guardians[1].mayReceive = "no"
      default: break
      }
      return student
    }
  }
}
