package import CivilTime
package import Database

/// Who the guardians of students are, and which of them reports may reach.
package struct Guardians: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// The guardians of a program's students, or of one student, by student.
  ///
  /// - Throws: `ContactError.studentNotFound`; `DatabaseError`.
  package func all(
    in program: Program.ID, student: String?, tenant: Tenant.ID
  ) async throws -> [GuardianLink] {
    try await database.tenant(tenant, readOnly: true) { tx in
      let links = try tx.all(.guardianLinks(in: program, student: student, tenant: tenant))
      if let student, links.isEmpty, try tx.one(.hasStudent(student, tenant: tenant)) == false {
        throw ContactError.studentNotFound(student)
      }
      return links
    }
  }

  /// One guardian's students, and what was decided about the guardian.
  ///
  /// - Throws: `ContactError`; `DatabaseError`.
  package func find(
    _ name: String, student: String?, tenant: Tenant.ID
  ) async throws -> (links: [GuardianLink], events: [ContactEvent]) {
    try await database.tenant(tenant, readOnly: true) { tx in
      let contact = try ContactLookup.find(
        .guardian, ContactName(name), student: student, tenant: tenant, tx)
      return (
        try tx.all(.guardianLinks(of: contact.person, student: nil, tenant: tenant)),
        try tx.all(.contactEvents(of: contact.person, tenant: tenant))
      )
    }
  }

  /// Blocks, unblocks or confirms a guardian, for one student or for all of theirs.
  ///
  /// A block without a student also holds for students whom a later roster brings.
  ///
  /// - Returns: the guardian's students whom the decision concerns, afterwards.
  /// - Throws: `ContactError`; `DatabaseError`.
  package func decide(_ decision: ContactDecision, tenant: Tenant.ID) async throws
    -> [GuardianLink]
  {
    let now = clock.now()
    return try await database.tenant(tenant, outcome: decision.isDryRun ? .rollBack : .commit) {
      [ids] tx in
      let contact = try ContactLookup.find(
        .guardian, decision.name, student: decision.student, tenant: tenant, tx)
      try tx.execute(.lockContact(contact.person, tenant: tenant))
      let links = try tx.all(
        .guardianLinks(of: contact.person, student: decision.student, tenant: tenant))
      let concerned = links.filter { decision.concerns($0) }
      let isForAll = try decision.isForAll(
        isBlocked: tx.one(.isBlocked(contact.person, tenant: tenant)))
      guard isForAll || !concerned.isEmpty else { throw decision.refusal }
      if isForAll {
        try tx.execute(
          .insertContactEvent(ids.next(), decision, of: contact.person, tenant: tenant, at: now))
      }
      try tx.execute(
        .insertGuardianEvents(
          concerned.map { _ in ids.next() }, decision, of: concerned, tenant: tenant, at: now))
      try tx.execute(decision.statement(for: concerned, tenant: tenant))
      return try tx.all(
        .guardianLinks(of: contact.person, student: decision.student, tenant: tenant))
    }
  }
}

extension ContactDecision {
  /// Whether anything changes for a student of the guardian's.
  fileprivate func concerns(_ link: GuardianLink) -> Bool {
    switch action {
    case .block: link.mayReceive != .blocked
    case .unblock: link.mayReceive == .blocked
    case .confirm: !link.isListed
    }
  }

  /// Whether the decision also tells what holds for students to come, and is new.
  fileprivate func isForAll(isBlocked: Bool) -> Bool {
    guard student == nil else { return false }
    switch action {
    case .block: return !isBlocked
    case .unblock: return isBlocked
    case .confirm: return false
    }
  }

  fileprivate var refusal: ContactError {
    switch action {
    case .block: .alreadyBlocked(.guardian)
    case .unblock: .notBlocked(.guardian)
    case .confirm: .nothingToConfirm
    }
  }

  fileprivate func statement(for links: [GuardianLink], tenant: Tenant.ID) -> SQL {
    switch action {
    case .block: .blockGuardian(links, tenant: tenant)
    case .unblock: .unblockGuardian(links, tenant: tenant)
    case .confirm: .confirmGuardian(links, tenant: tenant)
    }
  }
}
