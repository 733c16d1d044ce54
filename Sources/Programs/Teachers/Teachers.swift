package import CivilTime
package import Database

/// Who the teachers of students are, and which of them reports may reach.
package struct Teachers: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// The teachers whom a program's students have or had, by name.
  package func all(in program: Program.ID, tenant: Tenant.ID) async throws -> [Teacher] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.teachers(in: program, tenant: tenant))
    }
  }

  /// One teacher, and what was decided about them.
  ///
  /// - Throws: `ContactError`; `DatabaseError`.
  package func find(
    _ name: String, in program: Program.ID, tenant: Tenant.ID
  ) async throws -> (teacher: Teacher, events: [ContactEvent]) {
    try await database.tenant(tenant, readOnly: true) { tx in
      let contact = try ContactLookup.find(
        .teacher, ContactName(name), student: nil, tenant: tenant, tx)
      return (
        try tx.one(.teacher(contact.person, in: program, tenant: tenant)),
        try tx.all(.contactEvents(of: contact.person, tenant: tenant))
      )
    }
  }

  /// Blocks or unblocks a teacher: a blocked one gets no reports.
  ///
  /// - Returns: the teacher afterwards.
  /// - Throws: `ContactError`; `DatabaseError`.
  package func decide(
    _ decision: ContactDecision, in program: Program.ID, tenant: Tenant.ID
  ) async throws -> Teacher {
    let now = clock.now()
    return try await database.tenant(tenant, outcome: decision.isDryRun ? .rollBack : .commit) {
      [ids] tx in
      let contact = try ContactLookup.find(
        .teacher, decision.name, student: decision.student, tenant: tenant, tx)
      try tx.execute(.lockContact(contact.person, tenant: tenant))
      let isBlocked = try tx.one(.isBlocked(contact.person, tenant: tenant))
      if decision.action == .block, isBlocked { throw ContactError.alreadyBlocked(.teacher) }
      if decision.action == .unblock, !isBlocked { throw ContactError.notBlocked(.teacher) }
      try tx.execute(
        .insertContactEvent(ids.next(), decision, of: contact.person, tenant: tenant, at: now))
      return try tx.one(.teacher(contact.person, in: program, tenant: tenant))
    }
  }
}
