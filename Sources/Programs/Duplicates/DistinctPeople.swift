package import Database
package import CivilTime

/// What was decided about people who may be the same.
package struct DistinctPeople: Sendable {
  private let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// All pairs of a role that are known to be two people, by their ids.
  package func all(_ role: ParticipantRole, tenant: Tenant.ID) async throws -> [DistinctPair] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.distinctPairs(of: role, tenant: tenant))
    }
  }

  /// Remembers that two people are not the same, or forgets it.
  ///
  /// - Returns: the two, with what holds or, after a removal, held.
  /// - Throws: `DistinctError`; `DatabaseError`.
  package func decide(_ request: DistinctRequest, tenant: Tenant.ID) async throws -> DistinctPair {
    let now = clock.now()
    return try await database.tenant(tenant, outcome: request.isDryRun ? .rollBack : .commit) {
      tx in
      let first = try Self.find(request.names.first, request.role, tenant, tx)
      let other = try Self.find(request.names.other, request.role, tenant, tx)
      guard first.person != other.person else { throw DistinctError.samePerson(first.externalID) }
      var pair = DistinctPair(first: first, other: other)
      let before = try tx.first(.distinctDecision(on: pair, tenant: tenant))
      guard request.isRemoval else {
        guard before == nil else { throw DistinctError.alreadyDistinct }
        pair.decision = DistinctPair.Decision(
          reason: request.reason, decidedAt: now, decidedBy: request.actor)
        try tx.execute(.insertDistinct(pair, tenant: tenant))
        return pair
      }
      guard before != nil else { throw DistinctError.notDistinct }
      pair.decision = before
      try tx.execute(.deleteDistinct(pair, tenant: tenant))
      return pair
    }
  }

  private static func find(
    _ name: DistinctRequest.Name, _ role: ParticipantRole, _ tenant: Tenant.ID, _ tx: Transaction
  ) throws -> DistinctPair.Member {
    let found = try tx.all(.membersNamed(name, role: role, tenant: tenant))
    guard let member = found.first else {
      let known = try tx.all(.idsLike(name.id, role: role, tenant: tenant))
      throw DistinctError.notFound(
        role, name.id, nearest: KnownIDs.nearest(to: name.id, among: known))
    }
    guard found.count == 1 else {
      throw DistinctError.ambiguous(role, name.id, sources: found.map(\.idSource))
    }
    return member
  }
}
