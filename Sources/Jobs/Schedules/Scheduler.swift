package import CivilTime
package import Database

/// Makes the ticks of all tenants' schedules whose time has come.
///
/// Any number of processes may do so at once, whatever their clocks say: the database's clock
/// decides, a schedule is one transaction's at a time, and a tick is made by whoever adds its row.
package struct Scheduler: Sendable {
  /// A tick that was made: the job that it enqueued.
  package struct Tick: Sendable, Hashable {
    package let tenant: ID<TenantScope>
    package let schedule: String
    package let at: Instant
    package let job: Int64
  }

  /// A schedule whose next tick cannot be told; it is looked at again in an hour.
  package struct Trouble: Sendable {
    package let tenant: ID<TenantScope>
    package let schedule: String
    package let reason: String
  }

  /// What one look at the schedules came to.
  package struct Outcome: Sendable {
    package var made: [Tick] = []
    package var troubles: [Trouble] = []
    /// Schedules that were due, whether or not a tick was made of them.
    package var looked = 0
  }

  /// A tick this old may still be made where missed ones are passed over: a worker was there, but
  /// busy or just started.
  static let tardySeconds = 300
  private static let schedulesAtATime = 100
  private let database: Pool

  package init(database: Pool) {
    self.database = database
  }

  /// Makes the ticks of every schedule that is due.
  package func tick() async throws -> Outcome {
    var all = Outcome()
    while true {
      let outcome = try await database.worker { tx in try Self.tick(tx) }
      all.made += outcome.made
      all.troubles += outcome.troubles
      all.looked += outcome.looked
      if outcome.looked < Self.schedulesAtATime { return all }
    }
  }

  static func tick(_ tx: Transaction) throws -> Outcome {
    let due = try tx.all(.takeDueSchedules(limit: schedulesAtATime))
    var outcome = Outcome(looked: due.count)
    guard !due.isEmpty else { return outcome }
    var wanted: [WantedTick] = []
    var moves: [ScheduleMove] = []
    for schedule in due {
      do {
        let plan = try tx.savepoint { () throws -> Plan in try Self.plan(schedule, tx) }
        wanted += plan.ticks.map { WantedTick(schedule, at: $0) }
        moves.append(ScheduleMove(schedule, lastTick: plan.last, nextAt: plan.next))
      } catch let problem as CronProblem {
        moves.append(putOff(schedule, "\(problem)", &outcome))
      } catch let error as DatabaseError where error.sqlState == "22023" {
        moves.append(putOff(schedule, error.message, &outcome))
      }
    }
    let made = try tx.all(.makeTicks(wanted))
    outcome.made = made.compactMap { made in
      guard wanted.indices.contains(made.place) else { return nil }
      let tick = wanted[made.place]
      return Tick(tenant: tick.tenant, schedule: tick.name, at: tick.at, job: made.job)
    }
    _ = try tx.one(.advanceSchedules(moves))
    return outcome
  }

  private typealias Plan = (ticks: [Instant], last: Instant?, next: Instant)

  /// Which ticks of a due schedule are made, which is the last to have come, which comes next.
  private static func plan(
    _ due: DueSchedule, _ tx: Transaction
  ) throws -> Plan {
    var ticks = ZonedTicks(try Cron(due.cron), timeZone: due.timeZone)
    guard let next = try ticks.next(after: due.present, in: tx) else {
      throw CronProblem.impossible(days: [], months: [])
    }
    // The tables of time zones may have changed since the tick was foretold; none is made early.
    guard let last = try ticks.previous(upTo: due.present, in: tx), last >= due.nextAt else {
      return ([], nil, next)
    }
    switch due.missed {
    case .skip:
      let age = due.present.secondsSince1970 - last.secondsSince1970
      return (age <= tardySeconds ? [last] : [], last, next)
    case .runOnce:
      return ([last], last, next)
    case .backfill:
      var made = [last]
      while made.count < due.maxBackfill, let first = made.first,
        let earlier = try ticks.previous(
          upTo: Instant(secondsSince1970: first.secondsSince1970 - 1), in: tx),
        earlier >= due.nextAt
      {
        made.insert(earlier, at: 0)
      }
      return (made, last, next)
    }
  }

  private static func putOff(
    _ due: DueSchedule, _ reason: String, _ outcome: inout Outcome
  ) -> ScheduleMove {
    outcome.troubles.append(Trouble(tenant: due.tenant, schedule: due.name, reason: reason))
    let later = Instant(secondsSince1970: due.present.secondsSince1970 + 3600)
    return ScheduleMove(due, lastTick: nil, nextAt: later)
  }
}
