import CivilTime
import Database

/// A schedule whose time has come.
struct DueSchedule: Sendable {
  let tenant: ID<TenantScope>
  let name: String
  let cron: String
  let timeZone: String
  let missed: MissedTicks
  let maxBackfill: Int
  /// The first tick that was not looked at yet.
  let nextAt: Instant
  /// The database's clock.
  let present: Instant
}

/// A tick to be made unless it was.
struct WantedTick: Sendable {
  let tenant: ID<TenantScope>
  let name: String
  let at: Instant

  init(_ schedule: DueSchedule, at moment: Instant) {
    tenant = schedule.tenant
    name = schedule.name
    at = moment
  }
}

/// How far a schedule has come.
struct ScheduleMove: Sendable {
  let tenant: ID<TenantScope>
  let name: String
  let lastTick: Instant?
  let nextAt: Instant

  init(_ schedule: DueSchedule, lastTick: Instant?, nextAt: Instant) {
    tenant = schedule.tenant
    name = schedule.name
    self.lastTick = lastTick
    self.nextAt = nextAt
  }
}

/// The job of a tick, by the tick's place among those that were wanted.
struct MadeTick: Sendable {
  let place: Int
  let job: Int64
}

extension Query where Row == DueSchedule {
  /// Schedules that are due, locked; those that others have locked are left to them.
  static func takeDueSchedules(limit: Int) -> Self {
    Query("SELECT * FROM take_due_schedules(\(Int64(limit)))") { row throws(DatabaseError) in
      DueSchedule(
        tenant: try row("tenant_id"), name: try row("name"), cron: try row("cron"),
        timeZone: try row("time_zone"), missed: try row("missed"),
        maxBackfill: Int(try row("max_backfill") as Int64), nextAt: try row("next_at"),
        present: try row("present"))
    }
  }
}

extension Query where Row == MadeTick {
  /// Makes ticks; those that were made before are not in the answer.
  static func makeTicks(_ ticks: [WantedTick]) -> Self {
    Query(
      """
      SELECT place, job
        FROM make_ticks(
          \(ticks.map(\.tenant)), \(ticks.map(\.name)), \(ticks.map(\.at)))
      """
    ) { row throws(DatabaseError) in
      MadeTick(place: Int(try row("place") as Int64) - 1, job: try row("job"))
    }
  }
}

extension Query where Row == Int64 {
  /// Notes how far schedules have come, and counts them.
  static func advanceSchedules(_ moves: [ScheduleMove]) -> Self {
    Query(
      """
      SELECT advance_schedules(
        \(moves.map(\.tenant)), \(moves.map(\.name)), \(moves.map(\.lastTick)),
        \(moves.map(\.nextAt)))
      """)
  }
}

extension Query where Row == ZoneOffsets.Change {
  /// The changes of a time zone's clocks within some days, to the minute; first what holds at their
  /// beginning.
  ///
  /// Only days at whose ends the offset differs are looked at minute by minute: a zone that changes
  /// twice within a day and comes back is unheard of.
  static func zoneChanges(of timeZone: String, days: ClosedRange<Int>) -> Self {
    let begin = Instant(secondsSince1970: days.lowerBound * 86_400)
    let end = Instant(secondsSince1970: days.upperBound * 86_400)
    return Query(
      """
      WITH days AS (
        SELECT d.at, z.seconds, lead(z.seconds) OVER (ORDER BY d.at) AS next_seconds
          FROM generate_series(\(begin)::timestamptz, \(end)::timestamptz, '1 day') AS d (at)
         CROSS JOIN LATERAL (\(offset(of: timeZone, at: "d.at"))) AS z (seconds)
      ),
      minutes AS (
        SELECT m.at, z.seconds, lag(z.seconds) OVER (PARTITION BY d.at ORDER BY m.at) AS before
          FROM days d
         CROSS JOIN LATERAL generate_series(
                d.at, d.at + interval '1 day', '1 minute') AS m (at)
         CROSS JOIN LATERAL (\(offset(of: timeZone, at: "m.at"))) AS z (seconds)
         WHERE d.seconds <> d.next_seconds
      )
      (SELECT extract(epoch FROM d.at)::bigint AS moment, d.seconds FROM days d ORDER BY d.at LIMIT 1)
      UNION ALL
      (SELECT extract(epoch FROM m.at)::bigint, m.seconds FROM minutes m WHERE m.seconds <> m.before)
       ORDER BY moment
      """
    ) { row throws(DatabaseError) in
      ZoneOffsets.Change(
        from: Int(try row("moment") as Int64), offsetSeconds: Int(try row("seconds") as Int64))
    }
  }

  /// How many seconds a zone's clocks are ahead of UTC at a moment.
  private static func offset(of timeZone: String, at moment: SQL) -> SQL {
    """
    SELECT extract(epoch FROM (\(moment) AT TIME ZONE \(timeZone)) - (\(moment) AT TIME ZONE 'UTC'))::bigint
    """
  }
}
