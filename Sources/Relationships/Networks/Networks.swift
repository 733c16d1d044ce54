package import CivilTime
package import Database
package import Programs

/// The network review: who helps whom, which connections live, where to grow.
///
/// What was given, met and planned is as of a day and a moment. What people need and offer, and who
/// has a place to spare, is what the rosters say now.
package struct Networks: Sendable {
  private let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// A program's network, for coordinators.
  ///
  /// - Parameters:
  ///   - program: whose network.
  ///   - tenant: whose program.
  ///   - day: the day it is told as of.
  ///   - moment: by when facts were entered; nil is now.
  /// - Returns: the network.
  /// - Throws: `DatabaseError`.
  package func program(
    _ program: Program, tenant: Tenant.ID, asOf day: Day, enteredBy moment: Instant? = nil
  ) async throws -> ProgramNetwork {
    let view = view(program, tenant, day, moment)
    return try await database.tenant(tenant, readOnly: true) { tx in
      NetworkReview(try .load(view, gates: program.gates, tx)).program()
    }
  }

  /// One person's network, for coordinators.
  ///
  /// - Throws: `NamedPersonError`; `DatabaseError`.
  package func person(
    _ words: String, of program: Program, tenant: Tenant.ID, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> PersonNetwork {
    try await review(words, program, view(program, tenant, day, moment)) { review, person in
      review.network(of: person)
    }
  }

  /// One person's network for that person: nobody is named.
  ///
  /// - Throws: `NamedPersonError`; `DatabaseError`.
  package func ownView(
    of words: String, in program: Program, tenant: Tenant.ID, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> ParticipantNetwork {
    try await own(of: words, in: program, tenant: tenant, asOf: day, enteredBy: moment).network
  }

  /// The same, with whose it is.
  ///
  /// - Throws: `NamedPersonError`; `DatabaseError`.
  package func own(
    of words: String, in program: Program, tenant: Tenant.ID, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> (person: NamedPerson, network: ParticipantNetwork) {
    try await review(words, program, view(program, tenant, day, moment)) { review, person in
      (person, review.ownView(of: person))
    }
  }

  private func review<Network: Sendable>(
    _ words: String, _ program: Program, _ view: NetworkView,
    _ make: @Sendable (NetworkReview, NamedPerson) -> Network
  ) async throws -> Network {
    try await database.tenant(view.tenant, readOnly: true) { tx in
      let person = try NamedPersonLookup(
        tenant: view.tenant, roles: ["student", "mentor"], program: program.id
      ).find(words, tx)
      return make(NetworkReview(try .load(view, gates: program.gates, tx)), person)
    }
  }

  private func view(
    _ program: Program, _ tenant: Tenant.ID, _ day: Day, _ moment: Instant?
  ) -> NetworkView {
    NetworkView(
      tenant: tenant, program: program.id, asOf: day, enteredBy: moment ?? clock.now())
  }
}
