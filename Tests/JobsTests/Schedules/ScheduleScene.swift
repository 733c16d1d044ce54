import CivilTime
import Database
import JSON
import Support
import Testing

@testable import Jobs

/// Schedules in a database of their own.
struct ScheduleScene: Sendable {
  let test: TestDatabase
  let schedules: Schedules
  let scheduler: Scheduler

  init() throws {
    test = try #require(TestDatabase.current)
    schedules = Schedules(database: test.database)
    scheduler = Scheduler(database: test.database)
  }

  var tenant: ID<TenantScope> { test.riverside }

  static func draft(
    _ name: String = "monthly", _ cron: String = "0 6 1 * *", zone: String = "America/Chicago"
  ) throws -> ScheduleDraft {
    ScheduleDraft(
      name: try #require(ScheduleName(name)), cron: try Cron(cron), timeZone: zone, kind: "probe",
      arguments: ["report": .text("guardian")])
  }

  @discardableResult
  func add(
    _ draft: ScheduleDraft, as tenant: ID<TenantScope>? = nil, dryRun: Bool = false
  ) async throws -> [UpcomingTick] {
    try await schedules.add(draft, of: tenant ?? self.tenant, by: "Ms. Vale", dryRun: dryRun)
  }

  /// Puts the next tick of a schedule at another moment, as if no worker had run since.
  func foretell(_ name: String, at moment: SQL) async throws {
    let count = try await test.arrange(
      "UPDATE trellis.schedules SET next_at = \(moment) WHERE name = \(name)")
    #expect(count > 0)
  }

  func jobs(of tenant: ID<TenantScope>? = nil) async throws -> [Job] {
    try await test.database.tenant(tenant ?? self.tenant, readOnly: true) { tx in
      try JobQueue.list(JobFilter(), in: tx)
    }
  }

  func runCount() async throws -> Int {
    let counts = try await Administration(test.target).all(
      Query<Int>("SELECT count(*) FROM trellis.schedule_runs"))
    return try #require(counts.first)
  }

  /// The database's clock.
  func now() async throws -> Instant {
    try await test.database.tenant(tenant, readOnly: true) { tx in try tx.one(.presentMoment) }
  }

  /// An expression of some hours ago by UTC, to the minute: not just now, not soon.
  func cron(hoursAgo hours: Int) async throws -> String {
    let second = try await now().secondsSince1970 - hours * 3600
    return "\(second / 60 % 60) \(second / 3600 % 24) * * *"
  }
}
