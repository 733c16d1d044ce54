package import CivilTime
package import Database
import Matching
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
    of program: Program, tenant: Tenant.ID, asOf day: Day, enteredBy moment: Instant? = nil
  ) async throws -> [WorklistItem] {
    let view = ConsistencyView(
      tenant: tenant, program: program.id, asOf: day, enteredBy: moment ?? clock.now())
    let items = try await database.tenant(tenant, readOnly: true) { tx in
      let pairs = Dictionary(
        try tx.all(.openPairs(view)).map { ($0.match, $0) }, uniquingKeysWith: { first, _ in first }
      )
      let meetings = PairWork(
        pairs, try tx.all(.consistency(view)), try tx.all(.missedWindows(view)), asOf: day)
      let support = SupportWork(
        try tx.all(.supportContactsDue(in: program.id, tenant: tenant, on: day)), pairs, asOf: day)
      return meetings.items + support.items + (try tx.all(.pairWork(view)))
        + (try tx.all(.peopleWork(view)))
    }
    let waiting = try await Waitlist(database: database)
      .entries(of: program, tenant: tenant, on: day)
    return Self.sorted(items + Self.longest(waiting, asOf: day))
  }

  /// The ten who have waited longest for a mentor.
  private static func longest(_ waiting: [WaitlistEntry], asOf day: Day) -> [WorklistItem] {
    waiting.sorted { $0.daysWaiting > $1.daysWaiting }.prefix(10).map { entry in
      var item = WorklistItem(.readyWaiting, since: entry.since, asOf: day)
      item.student = WorklistItem.Person(id: entry.student.externalID, name: entry.student.name)
      item.count = waiting.count
      switch entry.step {
      case .solve: item.code = "solve"
      case .morePlaces: item.code = "more_places"
      case .mendRule(let rule, let round):
        item.code = rule
        item.wording = "\(round)"
      }
      return item
    }
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
