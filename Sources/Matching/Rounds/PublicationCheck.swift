import CivilTime
import Database
import Programs

/// What holds at the moment of publishing, to be held against what held when the round was solved.
struct PublicationCheck {
  private let students: [ID<Person>: Enrollment]
  private let mentors: [ID<Person>: Enrollment]
  private let excluded: Set<PairKey>
  private let gates: Program.Gates
  private let date: Day

  init(program: Program, tenant: Tenant.ID, date: Day, _ tx: Transaction) throws {
    func people(_ role: ParticipantRole) throws -> [ID<Person>: Enrollment] {
      let all = try tx.all(.enrollments(of: program.id, role: role, tenant: tenant))
      return Dictionary(all.map { ($0.person, $0) }) { first, _ in first }
    }
    students = try people(.student)
    mentors = try people(.mentor)
    excluded = Set(
      try tx.all(.exclusions(of: program.id, tenant: tenant)).compactMap(\.key))
    gates = program.gates
    self.date = date
  }

  /// Why the pairs cannot all become matches, a line for each reason; empty where they can.
  func changes(affecting pairs: [RoundPair]) -> [String] {
    var load: [ID<Person>: Int] = [:]
    var lines: [String] = []
    for pair in pairs {
      guard let student = students[pair.student], let mentor = mentors[pair.mentor] else {
        lines.append("somebody of the round is no longer in the program")
        continue
      }
      lines += changes(student) + changes(mentor)
      if student.openMatches > 0 {
        lines.append("student \(student.externalID) has a match by now")
      }
      if let student = student.key, let mentor = mentor.key,
        excluded.contains(PairKey(student: student, mentor: mentor))
      {
        lines.append("student \(student) with mentor \(mentor): an exclusion forbids the pair")
      }
      load[pair.mentor, default: 0] += 1
    }
    for (id, count) in load {
      guard let mentor = mentors[id], let capacity = mentor.capacity,
        mentor.openMatches + count > capacity
      else { continue }
      lines.append(
        "mentor \(mentor.externalID) has \(max(0, capacity - mentor.openMatches)) of the "
          + "\(count) places that the round needs")
    }
    return Set(lines).sorted()
  }

  private func changes(_ person: Enrollment) -> [String] {
    Readiness(of: person, gates: gates, on: date).gaps.map { gap in
      "\(person.role.rawValue) \(person.externalID) is not ready: \(gap.rawValue)"
    }
  }
}
