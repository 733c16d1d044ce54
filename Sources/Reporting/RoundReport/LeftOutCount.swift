import Matching
import Programs

extension LeftOutStudents {
  init(_ review: RoundReview) {
    let people = Dictionary(
      review.snapshot.students.map { ($0.profile.key, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let remainder = review.remainder
    func weight(_ key: PersonKey) -> Int { people[key]?.weight ?? 0 }
    func person(_ key: PersonKey) -> Person {
      Person(key, people[key], name: review.names[key])
    }
    notReady = remainder.notReady.count
    gaps = Self.gaps(of: remainder.notReady.compactMap { people[$0]?.profile.gaps })
    withoutCandidate = remainder.withoutCandidate.count
    mainRules = Self.mainRules(of: remainder.withoutCandidate)
    withoutCandidateListed =
      remainder.withoutCandidate.stableSorted { weight($0.student) > weight($1.student) }
      .prefix(Self.longest)
      .map { WithoutCandidate(person: person($0.student), failedRules: $0.failedRules) }
    outcompeted = remainder.outcompeted.count
    outcompetedListed =
      remainder.outcompeted.stableSorted { weight($0.student) > weight($1.student) }
      .prefix(Self.longest)
      .map { Outcompeted(person: person($0.student), mentors: $0.mentors) }
  }

  private static func gaps(of students: [ReadyGaps]) -> [GapCount] {
    let all = students.reduce(into: ReadyGaps()) { $0.formUnion($1) }
    return all.codes.map { code in
      GapCount(code: code, students: students.count { $0.codes.contains(code) })
    }
  }

  /// The rule that keeps most mentors away from each; being not ready or full says nothing of the
  /// student, and counts only where nothing else does.
  private static func mainRules(of students: [UnmatchedStudent]) -> [MainRule] {
    var counts: [Rule: Int] = [:]
    for student in students {
      let own = student.failedRules.filter { $0.rule != .mentorNotReady && $0.rule != .noFreePlace }
      let told = own.isEmpty ? student.failedRules : own
      guard let most = told.map(\.mentors).max(),
        let main = told.first(where: { $0.mentors == most })
      else { continue }
      counts[main.rule, default: 0] += 1
    }
    return counts.map { MainRule(rule: $0.key, students: $0.value) }.sorted { a, b in
      a.students == b.students ? a.rule < b.rule : a.students > b.students
    }
  }
}

extension LeftOutStudents.Person {
  fileprivate init(_ key: PersonKey, _ student: RoundStudent?, name: String?) {
    self.init(
      name: name, id: "\(key)", site: student?.profile.site, gradeBand: student?.grade?.band.code,
      language: student?.profile.languages.first?.englishName)
  }
}
