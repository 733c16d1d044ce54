import CivilTime
import Database
import Programs

/// Writes one rollover within one transaction.
struct RolloverWriter: Sendable {
  let request: RolloverRequest
  let tenant: Tenant.ID
  let ids: IdentifierSource
  let now: Instant
  let actor: String

  private var old: Program { request.old }
  private var new: Program { request.new }

  func write(_ tx: Transaction) throws -> Rollover {
    try prepare(tx)
    try tx.execute(createPeople)
    let people = try tx.all(rolledPeople)
    let unknown = request.leavers.subtracting(people.map(\.party.externalID)).sorted()
    guard unknown.isEmpty else { throw RolloverError.unknownLeavers(unknown) }
    try tx.execute(insertEnrollments)
    let carried = try settle(tx)
    try tx.execute(copyExclusions)
    let pairs = try tx.all(openPairs)
    let fates = try carry(pairs, carried, tx)
    return Rollover(
      lastDay: request.lastDay, students: carried.values.count { $0.role == .student },
      mentors: carried.values.count { $0.role == .mentor },
      leavers: people.filter(\.leaves).map {
        Rollover.Leaver(role: $0.role, person: $0.party, hasGraduated: $0.hasGraduated)
      },
      pairs: fates, askedAgain: askedAgain(carried),
      withoutGrade: people.filter { $0.role == .student && !$0.leaves && !$0.hasGrade }
        .map(\.party.externalID))
  }

  private func prepare(_ tx: Transaction) throws {
    try tx.execute(.lockProgram(old.id, tenant: tenant))
    if request.createsNew {
      try ProgramRegister.create(new, of: tenant, at: now, by: actor, tx)
    }
    try tx.execute(.lockProgram(new.id, tenant: tenant))
    guard try tx.one(.isEmpty(new.id, tenant: tenant)) else {
      throw RolloverError.hasPeople(new.slug)
    }
  }

  /// Holds whoever was on hold, and keeps from when to when everybody is ready in the new program.
  private func settle(_ tx: Transaction) throws -> [ID<Person>: Enrollment] {
    var carried: [Enrollment] = []
    for role in ParticipantRole.allCases {
      let people = try tx.all(
        .enrollments(of: new.id, role: role, tenant: tenant, on: new.startsOn))
      let ready = people.compactMap { person in
        ReadySpan(of: person, gates: new.gates, from: new.startsOn).map { (person.person, $0) }
      }
      try tx.execute(
        .keepReadySpans(
          ready.map(\.0), from: ready.map(\.1.from), until: ready.map(\.1.until),
          program: new.id, tenant: tenant))
      let paused = Set(try tx.all(pausedPeople))
      try EnrollmentChange(to: .onHold, on: new.startsOn, reason: "on hold in \(old.slug)").write(
        for: people.filter { paused.contains($0.person) }, in: new, tenant: tenant, ids: ids,
        at: now, by: actor, tx)
      carried += try tx.all(
        .enrollments(of: new.id, role: role, tenant: tenant, on: new.startsOn))
    }
    return Dictionary(carried.map { ($0.person, $0) }) { first, _ in first }
  }

  private func askedAgain(_ carried: [ID<Person>: Enrollment]) -> [(gate: String, count: Int)] {
    let gates: [ReadinessGap] = [.consent, .screening, .training]
    let gaps = carried.values.map {
      Readiness(of: $0, gates: new.gates, on: new.startsOn).gaps
    }
    return gates.map { gate in (gate.rawValue, gaps.count { $0.contains(gate) }) }
      .filter { $0.1 > 0 }
  }
}

extension RolloverWriter {
  /// Ends the old program's pairs, and begins or proposes those that go on.
  private func carry(
    _ pairs: [RolledPair], _ carried: [ID<Person>: Enrollment], _ tx: Transaction
  ) throws -> [Rollover.Pair] {
    let fates = pairs.map { ($0, fate(of: $0, carried)) }
    let graduates = fates.filter { $0.0.studentGraduates }.map(\.0.match)
    let others = fates.filter { !$0.0.studentGraduates }.map(\.0.match)
    for (matches, reason) in [(graduates, ClosureReason.graduated), (others, .programEnded)] {
      try MatchEnding(on: request.lastDay, reason: reason, isPlanned: true)
        .write(to: matches, tenant: tenant, ids: ids, at: now, by: actor, tx)
    }
    for (fate, proposedOn) in [
      (Rollover.Pair.Fate.continues, Day?.none), (.proposed, request.today),
    ] {
      let kept = fates.filter { $0.1 == fate }.map(\.0.match)
      try tx.execute(
        continueMatches(kept, ids: kept.map { _ in ids.next() }, proposedOn: proposedOn))
      try tx.execute(continueHolds(kept, ids: kept.map { _ in ids.next() }))
    }
    return fates.map { Rollover.Pair(student: $0.0.student, mentor: $0.0.mentor, fate: $0.1) }
  }

  private func fate(
    of pair: RolledPair, _ carried: [ID<Person>: Enrollment]
  ) -> Rollover.Pair.Fate {
    guard let student = carried[pair.studentID] else { return .studentLeaves }
    guard let mentor = carried[pair.mentorID] else { return .mentorLeaves }
    guard pair.hasBegun else { return .neverBegan }
    guard !pair.isExcluded, !mentor.isRestricted else { return .notAllowed }
    let profile: Set<ReadinessGap> = [.goals, .languages, .availability]
    let gaps = [student, mentor].flatMap {
      Readiness(of: $0, gates: new.gates, on: new.startsOn).gaps
    }
    return profile.isSuperset(of: gaps) && new.acceptance.isEmpty ? .continues : .proposed
  }
}
