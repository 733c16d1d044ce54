import CivilTime
import JSON
import Jobs
import Reporting

/// Schedules as rows and as a card.
enum ScheduleListing {
  static func of(_ schedules: [Schedule], isForPeople: Bool) -> Listing {
    var listing = Listing(
      isForPeople
        ? ["name", "does", "when", "time_zone", "next_run", "last_run", "state"]
        : [
          "name", "does", "words", "cron", "time_zone", "next_run", "next_local", "last_run",
          "last_job", "last_state", "state", "missed", "kind",
        ])
    for schedule in schedules {
      listing.add(isForPeople ? short(schedule) : full(schedule))
    }
    return listing
  }

  private static func short(_ schedule: Schedule) -> [Field] {
    [
      .text(schedule.name), .text(deed(of: schedule)), .text(schedule.words),
      .text(schedule.timeZone), .text(schedule.paused == nil ? schedule.nextLocal : nil),
      .text(schedule.lastRun?.at.wholeSeconds), .text(state(of: schedule)),
    ]
  }

  private static func full(_ schedule: Schedule) -> [Field] {
    let isPaused = schedule.paused != nil || schedule.nextLocal == nil
    return [
      .text(schedule.name), .text(deed(of: schedule)), .text(schedule.words),
      .text(schedule.cron), .text(schedule.timeZone),
      .text(isPaused ? nil : "\(schedule.nextAt)"), .text(isPaused ? nil : schedule.nextLocal),
      .text(schedule.lastRun?.at.wholeSeconds), .text(schedule.lastRun.map { "\($0.job)" }),
      .text(schedule.lastRun?.state?.rawValue), .text(state(of: schedule)),
      .text(schedule.missed.rawValue), .text(schedule.kind),
    ]
  }

  static func card(_ account: ScheduleAccount) -> Card {
    let schedule = account.schedule
    var card = Card()
    let listing = of([schedule], isForPeople: false)
    for (column, field) in zip(listing.columns, listing.rows.first ?? []) {
      card.add(column, field)
    }
    if schedule.missed == .backfill { card.add("max_backfill", .number(schedule.maxBackfill)) }
    if let paused = schedule.paused {
      card.add("paused_at", .text(paused.at.wholeSeconds))
      card.add("paused_by", .text(paused.by))
    }
    card.add("arguments", .text(schedule.arguments.json))
    card.add("created_at", .text(schedule.created.at.wholeSeconds))
    card.add("created_by", .text(schedule.created.by))
    card.add("next_runs", .list(schedule.paused == nil ? account.next.map { "\($0.at)" } : []))
    card.add("runs", .list(account.runs.map(line)))
    return card
  }

  /// The next runs, by the clock of the world and by the schedule's own.
  static func upcoming(_ ticks: [UpcomingTick]) -> Listing {
    var listing = Listing(["run", "local", "weekday"])
    for tick in ticks {
      let weekday = tick.day.weekday.name
      listing.add([
        .text("\(tick.at)"), .text(tick.local),
        .text(weekday.prefix(1).uppercased() + weekday.dropFirst()),
      ])
    }
    return listing
  }

  /// What it does, as short as it can be said.
  private static func deed(of schedule: Schedule) -> String {
    guard case .text(let report)? = schedule.arguments["report"] else {
      return schedule.kind == "reminders.send" ? "reminders" : schedule.kind
    }
    return "report \(report)"
  }

  private static func state(of schedule: Schedule) -> String {
    schedule.paused != nil ? "paused" : schedule.nextLocal == nil ? "time_zone_unknown" : "active"
  }

  /// Why a schedule makes nothing though nobody paused it, and what to do.
  static func problem(of schedule: Schedule) -> String? {
    guard schedule.nextLocal == nil else { return nil }
    return "'\(schedule.name)' makes nothing: PostgreSQL knows no time zone "
      + "'\(schedule.timeZone)' any more. Remove it and add it again with another --tz: "
      + "trellis schedule remove \(schedule.name)"
  }

  /// `2026-12-01T12:00:00Z job 17 completed`.
  private static func line(_ run: ScheduleRun) -> String {
    let hand = run.madeBy.map { " by \($0)" } ?? ""
    return "\(run.tick.wholeSeconds) job \(run.job) \(run.state?.rawValue ?? "forgotten")\(hand)"
  }
}

extension Instant {
  /// RFC 3339 without decimals.
  var wholeSeconds: String {
    let second =
      microsecondsSince1970 - ((microsecondsSince1970 % 1_000_000) + 1_000_000) % 1_000_000
    return Instant(microsecondsSince1970: second).description
  }
}
