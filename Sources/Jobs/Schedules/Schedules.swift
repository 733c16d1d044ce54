package import Database

/// A tenant's schedules.
package struct Schedules: Sendable {
  private let database: Pool

  package init(database: Pool) {
    self.database = database
  }

  /// Every schedule of a tenant, by name.
  package func all(of tenant: ID<TenantScope>) async throws -> [Schedule] {
    try await database.tenant(tenant, readOnly: true) { tx in try tx.all(.schedules(named: nil)) }
  }

  /// A schedule with its next ticks and its latest runs.
  ///
  /// - Throws: `ScheduleError.notFound`; `CronProblem`; `DatabaseError`.
  package func show(_ name: String, of tenant: ID<TenantScope>) async throws -> ScheduleAccount {
    try await database.tenant(tenant, readOnly: true) { tx in
      let schedule = try Self.find(name, tx)
      var ticks = ZonedTicks(try Cron(schedule.cron), timeZone: schedule.timeZone)
      let next =
        schedule.nextLocal == nil
        ? [] : try ticks.next(5, after: try tx.one(.presentMoment), in: tx)
      return ScheduleAccount(
        schedule: schedule, next: next,
        runs: try tx.all(.scheduleRuns(of: name, limit: 20)))
    }
  }

  /// Adds a schedule, whose first tick is the next one by the database's clock.
  ///
  /// - Returns: its next ticks.
  /// - Throws: `ScheduleError.nameTaken`, `.unknownTimeZone`; `DatabaseError`.
  package func add(
    _ draft: ScheduleDraft, of tenant: ID<TenantScope>, by actor: String, dryRun: Bool = false,
    telling count: Int = 5
  ) async throws -> [UpcomingTick] {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try Self.check(timeZone: draft.timeZone, tx)
      var ticks = ZonedTicks(draft.cron, timeZone: draft.timeZone)
      let next = try ticks.next(count, after: try tx.one(.presentMoment), in: tx)
      guard let first = next.first, try tx.one(.addSchedule(draft, firstAt: first.at, by: actor))
      else {
        throw ScheduleError.nameTaken(draft.name.description)
      }
      return next
    }
  }

  /// Stops a schedule: nothing is enqueued, and nothing made up for, until it goes on.
  ///
  /// - Throws: `ScheduleError.notFound`, `.pausedAlready`; `DatabaseError`.
  package func pause(
    _ name: String, of tenant: ID<TenantScope>, by actor: String, dryRun: Bool = false
  ) async throws {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      _ = try Self.find(name, tx)
      guard try tx.one(.pauseSchedule(name, by: actor)) else {
        throw ScheduleError.pausedAlready(name)
      }
    }
  }

  /// Lets a schedule go on with its next tick; those meanwhile are not made up for.
  ///
  /// - Returns: the next tick.
  /// - Throws: `ScheduleError.notFound`, `.notPaused`, `.unknownTimeZone`; `CronProblem`;
  ///   `DatabaseError`.
  package func resume(
    _ name: String, of tenant: ID<TenantScope>, dryRun: Bool = false
  ) async throws -> UpcomingTick {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let schedule = try Self.find(name, tx)
      try Self.check(timeZone: schedule.timeZone, tx)
      var ticks = ZonedTicks(try Cron(schedule.cron), timeZone: schedule.timeZone)
      let next = try ticks.next(1, after: try tx.one(.presentMoment), in: tx)
      guard let first = next.first, try tx.one(.resumeSchedule(name, firstAt: first.at)) else {
        throw ScheduleError.notPaused(name)
      }
      return first
    }
  }

  /// Forgets a schedule and its runs; jobs that it enqueued stay.
  ///
  /// - Throws: `ScheduleError.notFound`; `DatabaseError`.
  package func remove(
    _ name: String, of tenant: ID<TenantScope>, dryRun: Bool = false
  ) async throws -> Schedule {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let schedule = try Self.find(name, tx)
      guard try tx.one(.removeSchedule(name)) else { throw try Self.notFound(name, tx) }
      return schedule
    }
  }

  /// Enqueues what a schedule enqueues, at this moment and besides its ticks, paused or not.
  ///
  /// - Returns: the job.
  /// - Throws: `ScheduleError.notFound`; `DatabaseError`.
  package func run(
    _ name: String, of tenant: ID<TenantScope>, by actor: String, dryRun: Bool = false
  ) async throws -> Int64 {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      guard let job = try tx.first(.runSchedule(name, by: actor)) else {
        throw try Self.notFound(name, tx)
      }
      return job
    }
  }

  private static func find(_ name: String, _ tx: Transaction) throws -> Schedule {
    guard let schedule = try tx.first(.schedules(named: name)) else {
      throw try notFound(name, tx)
    }
    return schedule
  }

  private static func notFound(_ name: String, _ tx: Transaction) throws -> ScheduleError {
    .notFound(name, known: try tx.all(.schedules(named: nil)).map(\.name))
  }

  private static func check(timeZone: String, _ tx: Transaction) throws {
    guard try tx.one(.listsTimeZone(timeZone)) else {
      let word = timeZone.split(separator: "/").last.map(String.init) ?? ""
      throw ScheduleError.unknownTimeZone(
        timeZone, similar: try tx.all(.timeZones(like: word)))
    }
  }
}
