package import CivilTime
package import Programs

/// Everything that a round is a function of, in one canonical order.
///
/// People are ordered by their keys, lists of pairs likewise, so that the order of rows in a file or
/// of a query has no say. Same snapshot, same answer: for ever, on any machine.
package struct Snapshot: Sendable {
  package let date: Day
  package let seed: Int64
  package let policy: Policy
  /// The gates that were asked for, in the order of `Gate`.
  package let gates: [Gate]
  package let goals: GoalTree
  package let students: [RoundStudent]
  package let mentors: [RoundMentor]
  package let exclusions: [Exclusion]
  package let pins: [PairKey]
  package let wishes: [Wish]
  package let history: [PastMatch]

  /// Puts the inputs of a round in order.
  ///
  /// Exclusions, wishes and history of people who are not in the round say nothing about it and are
  /// left out; a pin of theirs is kept, to be refused by name.
  ///
  /// - Throws: The first person who is there twice, or names a goal that the tree does not have.
  package init(
    date: Day, seed: Int64, policy: Policy, gates: some Sequence<Gate>, goals: GoalTree,
    students: [RoundStudent], mentors: [RoundMentor], exclusions: [Exclusion] = [],
    pins: [PairKey] = [], wishes: [Wish] = [], history: [PastMatch] = []
  ) throws(SnapshotProblem) {
    self.date = date
    self.seed = seed
    self.policy = policy
    self.gates = Gate.allCases.filter(Set(gates).contains)
    self.goals = goals
    self.students = students.sorted { $0.profile.key < $1.profile.key }
    self.mentors = mentors.sorted { $0.profile.key < $1.profile.key }
    let known = PairFilter(
      students: Set(students.map(\.profile.key)), mentors: Set(mentors.map(\.profile.key)))
    self.exclusions = Set(exclusions).filter { known.has($0.pair) }
      .sorted { ($0.pair, $0.reason) < ($1.pair, $1.reason) }
    self.pins = pins.sorted()
    self.wishes = Set(wishes).filter { known.has($0.pair) }
      .sorted { ($0.pair, $0.author.rawValue) < ($1.pair, $1.author.rawValue) }
    self.history = Set(history).filter { known.has($0.pair) }
      .sorted { ($0.pair, $0.closureReason.rawValue) < ($1.pair, $1.closureReason.rawValue) }
    try checkPeople(self.students.map(\.profile), role: "student")
    try checkPeople(self.mentors.map(\.profile), role: "mentor")
  }

  /// The same people and pairs under another policy.
  ///
  /// - Throws: nothing that the snapshot itself did not.
  package func under(_ policy: Policy) throws(SnapshotProblem) -> Snapshot {
    try Snapshot(
      date: date, seed: seed, policy: policy, gates: gates, goals: goals, students: students,
      mentors: mentors, exclusions: exclusions, pins: pins, wishes: wishes, history: history)
  }

  private func checkPeople(_ people: [Profile], role: String) throws(SnapshotProblem) {
    for (person, next) in zip(people, people.dropFirst()) where person.key == next.key {
      throw .repeated(role: role, person.key)
    }
    for person in people {
      for code in person.goals + person.needs + person.offers where goals.number(of: code) == nil {
        throw .unknownGoal(role: role, person.key, code)
      }
      for list in [person.goals, person.needs, person.offers]
      where list.count > GoalReader.longestList || Set(list).count < list.count {
        throw .badList(role: role, person.key)
      }
    }
  }
}

/// Why inputs are no round.
package enum SnapshotProblem: Error, Sendable, Hashable {
  case repeated(role: String, PersonKey)
  case unknownGoal(role: String, PersonKey, GoalCode)
  /// Goals, needs or offers with more than six codes or one twice.
  case badList(role: String, PersonKey)
}

extension SnapshotProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .repeated(let role, let key): "\(role) \(key) is there twice"
    case .unknownGoal(let role, let key, let code):
      "\(role) \(key) names \(code), which is not in the vocabulary"
    case .badList(let role, let key):
      "\(role) \(key) has a list of goals with a code twice or more than six"
    }
  }
}

private struct PairFilter {
  let students: Set<PersonKey>
  let mentors: Set<PersonKey>

  func has(_ pair: PairKey) -> Bool {
    students.contains(pair.student) && mentors.contains(pair.mentor)
  }
}
