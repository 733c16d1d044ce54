package import CivilTime
package import Database
package import Programs

/// Connections beyond the match: adding, approving, keeping in touch; nothing is ever deleted.
package struct Connections: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// The connections of a program, the voided ones last.
  ///
  /// - Parameters:
  ///   - program: whose connections.
  ///   - tenant: whose program.
  ///   - owner: one owner's alone, or nil for everybody's.
  ///   - day: the day it is told as of.
  /// - Returns: the connections by owner and name.
  /// - Throws: `NamedPersonError`; `DatabaseError`.
  package func all(
    of program: Program.ID, tenant: Tenant.ID, owner: String?, asOf day: Day
  ) async throws -> [Connection] {
    let view = NetworkView(
      tenant: tenant, program: program, asOf: day, enteredBy: clock.now())
    return try await database.tenant(tenant, readOnly: true) { tx in
      let owner = try owner.map { try Self.owners(view).find($0, tx).id }
      return try tx.all(.connections(view, owner: owner))
    }
  }

  /// Adds a connection; a young owner's waits for approval.
  ///
  /// - Returns: the connection as of the day.
  /// - Throws: `ConnectionError`; `NamedPersonError`; `DatabaseError`.
  package func add(
    _ draft: ConnectionDraft, to program: Program.ID, tenant: Tenant.ID, today: Day,
    by actor: String, dryRun: Bool
  ) async throws -> Connection {
    try Self.check(draft.metOn, from: draft.metOn, to: today)
    try Self.check(followUp: draft.followUpOn, after: draft.metOn)
    let id: Connection.ID = ids.next()
    return try await write(program, tenant, today, dryRun) { view, tx in
      let owner = try Self.owners(view).find(draft.owner, tx)
      let everybody = NamedPersonLookup(
        tenant: tenant, roles: ["student", "mentor", "guardian", "teacher"])
      let person = try draft.person.map { try everybody.find($0, tx) }
      if person?.id == owner.id { throw ConnectionError.withOneself }
      try tx.execute(.lockOwner(owner.id, of: program, tenant: tenant))
      let twin = try tx.first(
        .twin(of: owner.id, person: person?.id, name: draft.name, view))
      if let twin { throw ConnectionError.known(twin) }
      try tx.execute(
        .insertConnection(
          id, draft, owner: owner.id, person: person?.id, view: view, by: actor))
      return try Self.find(id, view, tx)
    }
  }

  /// Says as staff that a young owner's connection may count.
  ///
  /// - Throws: `ConnectionError`; `DatabaseError`.
  package func approve(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, today: Day, by actor: String,
    dryRun: Bool
  ) async throws -> Connection {
    try await change(words, program, tenant, today, dryRun) { connection, view, tx in
      guard connection.awaitsApproval else {
        let isApproved = try tx.one(.isApproved(connection.id, tenant: tenant))
        throw isApproved ? ConnectionError.approvedAlready : ConnectionError.needsNoApproval
      }
      try tx.execute(
        .approveConnection(connection.id, tenant: tenant, at: view.enteredBy, by: actor))
    }
  }

  /// Keeps that the owner was in touch; what was planned before is thereby done.
  ///
  /// - Throws: `ConnectionError`; `DatabaseError`.
  package func contact(
    _ words: String, _ contact: ConnectionContact, of program: Program.ID, tenant: Tenant.ID,
    today: Day, by actor: String, dryRun: Bool
  ) async throws -> Connection {
    let id: ID<ConnectionContact> = ids.next()
    return try await change(words, program, tenant, today, dryRun) { connection, view, tx in
      try Self.check(contact.on, from: connection.metOn, to: today)
      try Self.check(followUp: contact.followUpOn, after: contact.on)
      try tx.execute(
        .insertContact(
          id, contact, of: connection.id, tenant: tenant, at: view.enteredBy, by: actor))
    }
  }

  /// Takes a mistaken connection out of every network; it stays, with the reason.
  ///
  /// - Throws: `ConnectionError`; `DatabaseError`.
  package func void(
    _ words: String, of program: Program.ID, tenant: Tenant.ID, today: Day, reason: String,
    by actor: String, dryRun: Bool
  ) async throws -> Connection {
    try await change(words, program, tenant, today, dryRun) { connection, view, tx in
      try tx.execute(
        .voidConnection(
          connection.id, tenant: tenant, reason: reason, at: view.enteredBy, by: actor))
    }
  }

  private func write<Value: Sendable>(
    _ program: Program.ID, _ tenant: Tenant.ID, _ today: Day, _ dryRun: Bool,
    _ body: @Sendable (NetworkView, Transaction) throws -> Value
  ) async throws -> Value {
    let view = NetworkView(
      tenant: tenant, program: program, asOf: today, enteredBy: clock.now())
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try body(view, tx)
    }
  }

  /// Finds a connection that counts, changes it, and reads it again, in one transaction.
  private func change(
    _ words: String, _ program: Program.ID, _ tenant: Tenant.ID, _ today: Day, _ dryRun: Bool,
    _ body: @Sendable (Connection, NetworkView, Transaction) throws -> Void
  ) async throws -> Connection {
    guard let id = Connection.ID(words) else { throw ConnectionError.notFound(words) }
    return try await write(program, tenant, today, dryRun) { view, tx in
      try tx.execute(.lockConnection(id, tenant: tenant))
      let connection = try Self.find(id, view, tx)
      if let reason = connection.voidReason { throw ConnectionError.voided(reason: reason) }
      try body(connection, view, tx)
      return try Self.find(id, view, tx)
    }
  }

  private static func owners(_ view: NetworkView) -> NamedPersonLookup {
    NamedPersonLookup(
      tenant: view.tenant, roles: ["student", "mentor"], program: view.program)
  }

  private static func find(
    _ id: Connection.ID, _ view: NetworkView, _ tx: Transaction
  ) throws -> Connection {
    guard let connection = try tx.first(.connections(view, id: id)) else {
      throw ConnectionError.notFound("\(id)")
    }
    return connection
  }

  private static func check(
    _ day: Day, from first: Day, to last: Day
  ) throws(ConnectionError) {
    guard day >= first, day <= last else { throw .dayRefused(first: min(first, last), last: last) }
  }

  private static func check(followUp: Day?, after day: Day) throws(ConnectionError) {
    if let followUp, followUp < day { throw .followUpTooEarly(day) }
  }
}
