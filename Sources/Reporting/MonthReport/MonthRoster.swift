import CivilTime
import Database
import Matching
import Programs
import Relationships

/// Who of a program is told of their month, and of which pairs.
struct MonthRoster: Sendable {
  let role: PairRole
  let members: [Member]
  let leftOut: [LeftOut]

  /// Somebody who gets a letter.
  struct Member: Sendable {
    let reader: MonthReader
    /// The pairs that the letter tells of, the latest first.
    let told: [MonthSpan]
    /// Every pair of theirs that had begun by then.
    let all: [MonthSpan]
    let waitingSince: Day?
  }

  /// - Parameters:
  ///   - role: whose months.
  ///   - person: one of them alone, by id.
  ///   - request: as of when.
  ///   - tx: the transaction.
  /// - Throws: `NamedPersonError.notFound`; `DatabaseError`.
  init(_ role: PairRole, _ person: String?, _ request: ReportRequest, _ tx: Transaction) throws {
    let all = try tx.all(
      .readers(
        role == .student ? .student : .mentor, of: request.program.id, tenant: request.tenant.id))
    let readers = all.filter { reader in person.map { reader.isNamed($0) } ?? true }
    if let person, readers.isEmpty {
      throw NamedPersonError.notFound(person, roles: [role.rawValue])
    }
    let students = role == .student ? readers.map(\.person) : []
    self.init(
      role, readers, try tx.all(.spans(request)), try tx.all(.waiting(students, in: request)),
      period: request.period)
  }

  init(
    _ role: PairRole, _ readers: [MonthReader], _ spans: [MonthSpan], _ waiting: [WaitingSince],
    period: DaySpan
  ) {
    let pairs = Dictionary(grouping: spans) { role == .student ? $0.student : $0.mentor }
    let since = Dictionary(waiting.map { ($0.student, $0.since) }) { first, _ in first }
    var members: [Member] = []
    var leftOut: [LeftOut] = []
    for reader in readers {
      let all = pairs[reader.person] ?? []
      let near = Self.told(of: all, to: role, in: period)
      let told = role == .student ? near : near.filter { $0.silence == nil }
      let member = Member(reader: reader, told: told, all: all, waitingSince: since[reader.person])
      if let reason = Self.obstacle(member, role) {
        let isStudent = role == .student
        leftOut.append(
          LeftOut(
            recipient: isStudent ? nil : reader.externalID,
            student: isStudent ? reader.externalID : nil, reason: reason))
      } else {
        members.append(member)
        leftOut += role == .student ? [] : Self.untold(near, reader)
      }
    }
    self.role = role
    self.members = members
    self.leftOut = leftOut
  }

  /// Those of the period; a student without any is told how the last one ended.
  private static func told(
    of all: [MonthSpan], to role: PairRole, in period: DaySpan
  ) -> [MonthSpan] {
    let current = all.filter { !$0.hasEnded || $0.until >= period.first }
    return current.isEmpty && role == .student ? Array(all.prefix(1)) : current
  }

  /// The students of whom a mentor is not told, though they met in the period.
  private static func untold(_ spans: [MonthSpan], _ mentor: MonthReader) -> [LeftOut] {
    spans.compactMap { span in
      span.silence.map {
        LeftOut(recipient: mentor.externalID, student: span.studentID, reason: $0)
      }
    }
  }

  /// A mentor held for safety is told nothing, and nobody is told of one.
  private static func obstacle(_ member: Member, _ role: PairRole) -> LeftOut.Reason? {
    if member.reader.isWithdrawn { return .withdrawn }
    if (role == .mentor ? member.all : member.told).contains(where: \.isHeld) { return .onHold }
    return member.all.isEmpty && member.waitingSince == nil ? .nothingToTell : nil
  }
}
