package import Database
package import Programs

/// What programs allow of reminders, and who wants none.
package struct ReminderWishes: Sendable {
  private let database: Pool
  private let ids: IdentifierSource

  package init(database: Pool, ids: IdentifierSource) {
    self.database = database
    self.ids = ids
  }

  /// A program's settings.
  package func settings(
    of program: Program.ID, tenant: Tenant.ID
  ) async throws -> ReminderSettings {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.first(.reminderSettings(of: program, tenant: tenant)) ?? .usual
    }
  }

  /// Sets what a program allows.
  package func set(
    _ settings: ReminderSettings, of program: Program.ID, tenant: Tenant.ID, by actor: String,
    dryRun: Bool
  ) async throws {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.setReminders(settings, of: program, tenant: tenant, by: actor))
    }
  }

  /// Lets somebody have no reminders of some kinds any more, or have them again.
  ///
  /// - Parameters:
  ///   - name: an id of the roster or an address.
  ///   - role: `mentor` or `student`.
  ///   - kinds: which.
  ///   - isWanted: whether they are wanted again.
  ///   - tenant: whose.
  ///   - actor: who says so.
  ///   - dryRun: does the same and rolls it back.
  /// - Throws: `ReminderError`; `DatabaseError`.
  package func change(
    _ name: String, role: String, _ kinds: [ReminderKind], isWanted: Bool, tenant: Tenant.ID,
    by actor: String, dryRun: Bool
  ) async throws {
    let new = kinds.map { _ in ids.next() as ReminderOptOut.ID }
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let people = try tx.all(.remindedPeople(named: name, role: role, tenant: tenant))
      guard let person = people.first, people.count == 1 else {
        throw people.isEmpty ? ReminderError.nobody(name) : .several(name, people.count)
      }
      try tx.execute(
        isWanted
          ? .endOptOuts(kinds, of: person, tenant: tenant, by: actor)
          : .insertOptOuts(new, kinds, of: person, tenant: tenant, by: actor))
    }
  }
}

/// A refused request about reminders.
package enum ReminderError: Error, Equatable {
  case nobody(String)
  case several(String, Int)
}
