/// One tenant's files, by name.
struct Sample {
  private(set) var files: [(name: String, text: String)]

  /// Riverside: a whole program and, where the text of `pairs.csv` is known, its autumn term.
  static func riverside(pairs: String?) throws(UnknownPair) -> Sample {
    let town = Town.riverside
    var (students, mentors) = (Student.all(of: town), Mentor.all(of: town))
    moveIn(&mentors, with: students)
    let ties = Ties(students: students, mentors: mentors, town: town)
    // Two guardians who get nothing: one does not want to, one must not.
    students = students.silencingGuardians()
    var sample = Sample(files: [
      ("goals.csv", Vocabulary.table.text),
      ("students.csv", Student.table(students, town: town).text),
      ("mentors.csv", Mentor.table(mentors, town: town).text),
      ("exclusions.csv", ties.exclusionTable.text),
      ("pins.csv", ties.pinTable.text),
      ("wishes.csv", ties.wishTable.text),
    ])
    guard let pairs else { return sample }
    let matched = try Pair.all(in: pairs, students: students, mentors: mentors)
    sample.files += term(of: matched, ties: ties).map { ($0, $1.text) }
    return sample
  }

  /// Hillcrest: a second tenant, small, with the same ids for other people.
  static func hillcrest() -> Sample {
    let town = Town.hillcrest
    return Sample(files: [
      ("goals.csv", Vocabulary.table.text),
      ("students.csv", Student.table(Student.all(of: town), town: town).text),
      ("mentors.csv", Mentor.table(Mentor.all(of: town), town: town).text),
    ])
  }

  /// Two mentors are a parent of somebody in the program, and must not get their own child.
  private static func moveIn(_ mentors: inout [Mentor], with students: [Student]) {
    for (mentor, student) in [(3, 14), (24, 75)] {
      mentors[mentor].person.household = students[student].household.id
    }
  }

  /// What all pairs did in the term.
  ///
  /// The pinned ones, which every round has, live the stories that the demonstration tells by name.
  private static func term(of pairs: [Pair], ties: Ties) -> [(name: String, table: Table)] {
    let named: [Story] = [.onHold, .sundayCaller, .lateStarter]
    let stories = Dictionary(
      zip(ties.pins.map(\.student.person.id), named), uniquingKeysWith: { first, _ in first })
    let diaries = pairs.map { ($0, Diary(of: $0, story: stories[$0.student.person.id])) }
    let ledgers = diaries.map { Ledger(of: $0, $1) }
    return [
      ("check-ins.csv", CheckIn.table(diaries.flatMap(\.1.checkIns))),
      ("commitments.csv", Promise.table(ledgers.flatMap(\.promises))),
      ("requests.csv", Question.table(ledgers.flatMap(\.questions))),
      ("contributions.csv", Gift.table(ledgers.flatMap(\.gifts))),
      ("goal-steps.csv", GoalStep.table(ledgers.flatMap(\.steps))),
      ("meetings.csv", PlannedMeeting.table(ledgers.flatMap(\.meetings))),
      ("support-contacts.csv", SupportContact.table(ledgers.flatMap(\.supports))),
    ]
  }
}
