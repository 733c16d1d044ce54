package import Database

/// The ids by which a program knows its people.
package struct KnownIDs: Sendable {
  private let database: Pool

  package init(database: Pool) {
    self.database = database
  }

  /// Whose ids some ids are: the sources in which a program has somebody of that id.
  package func sources(
    of ids: [String], _ role: ParticipantRole, in program: Program.ID, tenant: Tenant.ID
  ) async throws -> [String] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.idSources(of: ids, role: role, in: program, tenant: tenant))
    }
  }

  /// The ids that are spelled most like one that nobody has, three at most.
  package func nearest(
    to id: String, _ role: ParticipantRole, in program: Program.ID, tenant: Tenant.ID
  ) async throws -> [String] {
    let all = try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.externalIDs(like: id, role: role, in: program, tenant: tenant))
    }
    return Self.nearest(to: id, among: all)
  }

  /// The ids among some that are spelled most like one, three at most.
  static func nearest(to id: String, among all: [String]) -> [String] {
    let wanted = Spelling(Folding.caseless(id))
    let rated = all.compactMap { known -> (distance: Int, id: String)? in
      wanted.distance(to: Spelling(Folding.caseless(known))).map { ($0, known) }
    }
    return rated.filter { $0.distance <= 2 }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
      .prefix(3).map(\.id)
  }
}
