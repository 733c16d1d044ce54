import Assignment
package import Programs

/// Whom a round leaves without a mentor and why, and which mentors are too few.
package struct RoundRemainder: Sendable, Equatable {
  /// A student whom some mentors fit, all of whose places went to others.
  package struct Outcompeted: Sendable, Equatable {
    package let student: PersonKey
    /// How many mentors with a place fit.
    package let mentors: Int
  }

  /// A mentor who is too few, with the places that pins leave.
  package struct Short: Sendable, Equatable {
    package let mentor: PersonKey
    package let places: Int
  }

  /// The mentors of whom one more place, with any of them, would match one more student.
  package struct Shortage: Sendable, Equatable {
    /// By mentor.
    package let mentors: [Short]
    /// Everybody whom no other mentor with a place fits, matched or not; by student.
    package let students: [PersonKey]
  }

  /// By student, like the others.
  package let notReady: [PersonKey]
  /// With how many mentors fail each rule first.
  package let withoutCandidate: [UnmatchedStudent]
  package let outcompeted: [Outcompeted]
  /// How many mentors had a place left after the pins.
  package let freeMentors: Int
  /// Of a round that matches as many students as possible; of any other it says nothing.
  package let shortage: Shortage

  /// - Parameters:
  ///   - snapshot: what the round was solved from.
  ///   - pairs: its pairs.
  /// - Throws: `PinProblems`, as solving the snapshot would.
  package init(_ snapshot: Snapshot, pairs: [SolvedPair]) throws(PinProblems) {
    let lookup = try RoundLookup(snapshot)
    let taken = RoundHolders(lookup.candidates, snapshot, pairs)
    let fitting = lookup.mentors(for: taken.open)
    let students = lookup.candidates.students
    freeMentors = lookup.candidates.mentors.count
    func key(_ open: Int) -> PersonKey { snapshot.students[students[open]].profile.key }
    let matched = Set(pairs.map(\.pair.student))
    notReady = snapshot.students.map(\.profile)
      .filter { !$0.isReady && !matched.contains($0.key) }.map(\.key)
    withoutCandidate = zip(taken.open, fitting).filter { $1.isEmpty }.map { open, _ in
      UnmatchedStudent(
        student: key(open), reason: .noCandidate,
        failedRules: lookup.firstFailures(of: students[open]))
    }
    outcompeted = zip(taken.open, fitting).filter { !$1.isEmpty }.map { open, mentors in
      Outcompeted(student: key(open), mentors: mentors.count)
    }
    let short = taken.competing(
      for: zip(taken.open, fitting).filter { !$1.isEmpty }, by: lookup)
    shortage = Shortage(
      mentors: short.mentors.map { mentor in
        Short(
          mentor: snapshot.mentors[lookup.candidates.mentors[mentor]].profile.key,
          places: Int(lookup.candidates.participants.capacities[mentor]))
      },
      students: short.students.map(key))
  }
}

/// Who holds the places of a round, by the numbers of `Candidates`.
private struct RoundHolders {
  /// The students without a mentor.
  let open: [Int]
  private let students: [[Int]]

  init(_ candidates: Candidates, _ snapshot: Snapshot, _ pairs: [SolvedPair]) {
    let mates = Dictionary(
      pairs.map { ($0.pair.student, $0.pair.mentor) }, uniquingKeysWith: { first, _ in first })
    let numbers = Dictionary(
      candidates.mentors.enumerated().map { (snapshot.mentors[$1].profile.key, $0) },
      uniquingKeysWith: { first, _ in first })
    var open: [Int] = []
    var students = [[Int]](repeating: [], count: candidates.mentors.count)
    for (number, student) in candidates.students.enumerated() {
      guard let mate = mates[snapshot.students[student].profile.key] else {
        open.append(number)
        continue
      }
      if let mentor = numbers[mate] { students[mentor].append(number) }
    }
    (self.open, self.students) = (open, students)
  }

  /// The mentors who fit somebody left out, or the holder of a place with such a mentor, and so on.
  ///
  /// A place with any of them would be passed on until it reaches somebody left out. Whoever is met
  /// on the way has nobody else: each student is looked up once.
  func competing(
    for left: [(Int, NumberSet)], by lookup: RoundLookup
  ) -> (students: [Int], mentors: [Int]) {
    var reached = NumberSet(below: students.count)
    var everybody = left.map(\.0)
    var wave = left.map(\.1)
    while !wave.isEmpty {
      var next = NumberSet(below: students.count)
      for mentors in wave { next.formUnion(mentors) }
      let holders = next.numbers.filter { !reached.contains($0) }.flatMap { students[$0] }
      reached.formUnion(next)
      everybody += holders
      wave = holders.isEmpty ? [] : lookup.mentors(for: holders)
    }
    return (everybody.sorted(), reached.numbers)
  }
}
