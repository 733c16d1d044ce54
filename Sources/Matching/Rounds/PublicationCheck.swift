import CivilTime
import Database
import Programs

/// What holds at the moment at which pairs are to become matches: of a round that is published, of
/// a match that is reopened, of a proposal that everybody has accepted.
struct PublicationCheck {
  private let pairs: [Pair]
  private let students: [ID<Person>: Enrollment]
  private let mentors: [ID<Person>: Enrollment]
  private let excluded: Set<PairKey>
  private let gates: Program.Gates
  private let date: Day
  private let counted: Int

  typealias Pair = (student: ID<Person>, mentor: ID<Person>)

  /// - Parameters:
  ///   - pairs: those that are to be matches.
  ///   - program: where.
  ///   - tenant: whose program.
  ///   - date: the day for which gates and places are asked.
  ///   - countsThem: whether the pairs take their places already, as stored.
  ///   - tx: where the answers are read.
  /// - Throws: `DatabaseError`.
  init(
    _ pairs: [Pair], in program: Program, tenant: Tenant.ID, date: Day, countsThem: Bool = false,
    _ tx: Transaction
  ) throws {
    func people(_ role: ParticipantRole) throws -> [ID<Person>: Enrollment] {
      let all = try tx.all(
        .enrollments(
          pairs.map(role == .student ? \.student : \.mentor), of: program.id, role: role,
          tenant: tenant, on: date))
      return Dictionary(all.map { ($0.person, $0) }) { first, _ in first }
    }
    self.pairs = pairs
    counted = countsThem ? 1 : 0
    students = try people(.student)
    mentors = try people(.mentor)
    excluded = Set(
      try tx.all(.exclusions(of: program.id, tenant: tenant)).compactMap(\.key))
    gates = program.gates
    self.date = date
  }

  /// Why the pairs cannot all become matches, a line for each reason; empty where they can.
  var changes: [String] {
    var load: [ID<Person>: Int] = [:]
    var lines: [String] = []
    for pair in pairs {
      guard let student = students[pair.student], let mentor = mentors[pair.mentor] else {
        lines.append("somebody of the round is no longer in the program")
        continue
      }
      lines += changes(student) + changes(mentor)
      if student.openMatches > counted {
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
      guard let mentor = mentors[id], let capacity = mentor.capacity else { continue }
      let free = capacity - (mentor.openMatches - count * counted)
      guard free < count else { continue }
      lines.append(
        "mentor \(mentor.externalID) has \(max(0, free)) of the \(count) "
          + (pairs.count == 1 ? "place that is needed" : "places that the round needs"))
    }
    return Set(lines).sorted()
  }

  private func changes(_ person: Enrollment) -> [String] {
    Readiness(of: person, gates: gates, on: date).gaps.map { gap in
      "\(person.role.rawValue) \(person.externalID) is not ready: \(gap.rawValue)"
    }
  }
}
