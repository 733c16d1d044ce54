package import CivilTime
package import Database
package import Programs

/// Holds of all mentors of an organisation, such as a company in its busiest month.
///
/// Such a hold bears the organisation's name in its reason; ending it ends those holds alone, and
/// nobody else's.
package struct OrganisationHolds: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Holds every enrolled mentor of an organisation and pauses their matches; both days count.
  ///
  /// - Parameters:
  ///   - organisation: its name, whatever its case and accents.
  ///   - program: whose mentors.
  ///   - tenant: whose program.
  ///   - from: the first day.
  ///   - to: the last day of the matches' pause; nil while nobody knows. The mentors stay on hold
  ///     until they are taken back.
  ///   - reason: why, for the record.
  ///   - actor: who says so.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: who and what is held.
  /// - Throws: `OrganisationError.nobody`; `MatchError.endsBeforeStart`; `DatabaseError`.
  package func hold(
    _ organisation: String, of program: Program, tenant: Tenant.ID, from: Day, to: Day?,
    reason: String?, by actor: String, dryRun: Bool
  ) async throws -> OrganisationHold {
    if let to, to < from { throw MatchError.endsBeforeStart }
    let now = clock.now()
    let ids = ids
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.lockProgram(program.id, tenant: tenant))
      let (name, mentors) = try Self.mentors(organisation, .enrolled, program, tenant, from, tx)
      let mark = Self.mark(name) + (reason.map { ": \($0)" } ?? "")
      let held = try EnrollmentChange(to: .onHold, on: from, reason: mark).write(
        for: mentors, in: program, tenant: tenant, ids: ids, at: now, by: actor, tx)
      let open = try tx.all(
        .openMatches(
          of: mentors.map(\.person), as: .mentor, in: program.id, tenant: tenant, on: from)
      ).filter(\.hasBegun)
      let paused = Set(
        try tx.all(
          .insertHolds(
            open.map { _ in ids.next() }, of: open.map(\.id), from: from, to: to, reason: mark,
            tenant: tenant, at: now, by: actor)))
      let after = try tx.all(.matches(open.map(\.id), of: program.id, tenant: tenant, on: from))
      return OrganisationHold(
        organisation: name, mentors: held, matches: after.filter { paused.contains($0.id) },
        untouched: after.filter { !paused.contains($0.id) })
    }
  }

  /// Takes the mentors of an organisation back whom such a hold paused, and ends their matches'
  /// pauses: `on` is the first day that counts again.
  ///
  /// - Throws: `OrganisationError.nobody`; `DatabaseError`.
  package func resume(
    _ organisation: String, of program: Program, tenant: Tenant.ID, on day: Day,
    reason: String?, by actor: String, dryRun: Bool
  ) async throws -> OrganisationHold {
    let now = clock.now()
    let ids = ids
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.lockProgram(program.id, tenant: tenant))
      let (name, all) = try Self.mentors(organisation, .onHold, program, tenant, day, tx)
      let mark = Self.mark(name)
      let marked = Set(
        try tx.all(.peopleHeld(for: mark, in: program.id, tenant: tenant)))
      let mentors = all.filter { marked.contains($0.person) }
      guard !mentors.isEmpty else { throw OrganisationError.nobody(organisation, known: []) }
      let back = try EnrollmentChange(to: .enrolled, on: day, reason: reason).write(
        for: mentors, in: program, tenant: tenant, ids: ids, at: now, by: actor, tx)
      let holds = try tx.all(
        .marked(mark, of: mentors.map(\.person), in: program.id, tenant: tenant, until: day))
      try tx.execute(
        .endHolds(
          holds.map(\.hold), ids: holds.map { _ in ids.next() }, before: day, tenant: tenant,
          at: now, by: actor))
      try tx.execute(.voidHolds(holds.map(\.hold), tenant: tenant, at: now, by: actor))
      let matches = try tx.all(
        .matches(holds.map(\.match), of: program.id, tenant: tenant, on: day))
      return OrganisationHold(
        organisation: name, mentors: back, matches: matches, untouched: [])
    }
  }

  private static func mark(_ organisation: String) -> String { "organisation \(organisation)" }

  private static func mentors(
    _ organisation: String, _ status: EnrollmentStatus, _ program: Program, _ tenant: Tenant.ID,
    _ day: Day, _ tx: Transaction
  ) throws -> (name: String, mentors: [Enrollment]) {
    let all = try tx.all(
      .enrollments(of: program.id, role: .mentor, tenant: tenant, on: day))
    let wanted = Folding.plain(organisation)
    let mentors = all.filter { mentor in
      mentor.status == status && mentor.organisation.map(Folding.plain) == wanted
    }
    // Whoever is there gives the spelling, so that a hold and its end agree on it.
    let names = Set(all.compactMap(\.organisation).filter { Folding.plain($0) == wanted })
    guard let name = names.min(), !mentors.isEmpty else {
      throw OrganisationError.nobody(
        organisation, known: Set(all.compactMap(\.organisation)).sorted())
    }
    return (name, mentors)
  }
}
