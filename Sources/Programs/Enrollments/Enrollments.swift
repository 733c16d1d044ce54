package import CivilTime
package import Database

/// Who is in a program.
package struct Enrollments: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Every student or mentor of a program, by external id.
  ///
  /// - Parameters:
  ///   - role: whom.
  ///   - program: of which program.
  ///   - tenant: whose program.
  ///   - day: whose open matches are counted; nil counts a match whose end is known as over.
  /// - Returns: the people.
  /// - Throws: `DatabaseError`.
  package func all(
    _ role: ParticipantRole, of program: Program.ID, tenant: Tenant.ID, on day: Day? = nil
  ) async throws -> [Enrollment] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.enrollments(of: program, role: role, tenant: tenant, on: day))
    }
  }

  /// The person with an external id.
  ///
  /// - Throws: `EnrollmentError.notFound`; `DatabaseError`.
  package func find(
    _ role: ParticipantRole, _ externalID: String, of program: Program.ID, tenant: Tenant.ID,
    on day: Day? = nil
  ) async throws -> Enrollment {
    try await database.tenant(tenant, readOnly: true) { tx in
      try Self.find(role, externalID, program, tenant, day, tx)
    }
  }

  /// Changes a person's status from a day on.
  ///
  /// - Parameters:
  ///   - status: what holds from then on.
  ///   - role: which of the person's roles.
  ///   - externalID: who.
  ///   - program: in which program; its gates tell whether the person is ready afterwards.
  ///   - tenant: whose program.
  ///   - day: the first day on which it holds.
  ///   - reason: why, for the record.
  ///   - actor: who says so.
  ///   - dryRun: do everything, then roll back.
  /// - Returns: the person afterwards.
  /// - Throws: `EnrollmentError`; `DatabaseError`.
  package func set(
    _ status: EnrollmentStatus, _ role: ParticipantRole, _ externalID: String,
    of program: Program, tenant: Tenant.ID, on day: Day, reason: String?, by actor: String,
    dryRun: Bool
  ) async throws -> Enrollment {
    let now = clock.now()
    let ids = ids
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      // A round that is published at this moment must not match who is leaving.
      try tx.execute(.lockProgram(program.id, tenant: tenant))
      let before = try Self.find(role, externalID, program.id, tenant, day, tx)
      guard before.status != status else { throw EnrollmentError.alreadyIs(status) }
      if status == .withdrawn, before.openMatches > 0 {
        throw EnrollmentError.hasOpenMatches(before.openMatches)
      }
      try EnrollmentChange(to: status, on: day, reason: reason).write(
        for: [before], in: program, tenant: tenant, ids: ids, at: now, by: actor, tx)
      return try Self.find(role, externalID, program.id, tenant, day, tx)
    }
  }

  private static func find(
    _ role: ParticipantRole, _ externalID: String, _ program: Program.ID, _ tenant: Tenant.ID,
    _ day: Day?, _ tx: Transaction
  ) throws -> Enrollment {
    let found = try tx.first(
      .enrollment(externalID: externalID, of: program, role: role, tenant: tenant, on: day))
    guard let found else { throw EnrollmentError.notFound(role, externalID) }
    return found
  }
}
