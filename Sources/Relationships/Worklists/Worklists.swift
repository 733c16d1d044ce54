package import CivilTime
package import Database
package import Programs

/// What a coordinator has to do on a day, from what is known of a whole program.
package struct Worklists: Sendable {
  private let database: Pool
  private let clock: WallClock

  package init(database: Pool, clock: WallClock) {
    self.database = database
    self.clock = clock
  }

  /// The worklist of a program, the most urgent first.
  ///
  /// A handful of statements, whatever the number of pairs.
  ///
  /// - Parameters:
  ///   - program: whose.
  ///   - tenant: whose program.
  ///   - day: the day it is for.
  ///   - moment: by when facts were entered; nil is now.
  /// - Returns: one item for each thing to do.
  /// - Throws: `DatabaseError`.
  package func items(
    of program: Program.ID, tenant: Tenant.ID, asOf day: Day, enteredBy moment: Instant? = nil
  ) async throws -> [WorklistItem] {
    let view = ConsistencyView(
      tenant: tenant, program: program, asOf: day, enteredBy: moment ?? clock.now())
    let items = try await database.tenant(tenant, readOnly: true) { tx in
      let pairs = try tx.all(.openPairs(view))
      let consistency = try tx.all(.consistency(view))
      return PairWork(pairs, consistency, asOf: day).items
        + (try tx.all(.pairWork(view))) + (try tx.all(.peopleWork(view)))
    }
    return Self.sorted(items)
  }

  /// The most urgent first, of those the oldest.
  package static func sorted(_ items: [WorklistItem]) -> [WorklistItem] {
    items.sorted { a, b in
      a.kind != b.kind
        ? a.kind < b.kind
        : (b.ageDays, a.student?.id ?? "", a.mentor?.id ?? "", a.code ?? "")
          < (a.ageDays, b.student?.id ?? "", b.mentor?.id ?? "", b.code ?? "")
    }
  }
}
