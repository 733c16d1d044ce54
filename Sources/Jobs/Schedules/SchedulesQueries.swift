import CivilTime
import Database

extension Query where Row == Schedule {
  /// The tenant's schedules by name, or the one of a name.
  static func schedules(named name: String?) -> Self {
    Query("SELECT * FROM list_schedules(\(name))") { row throws(DatabaseError) in
      try Schedule(&row)
    }
  }
}

extension Query where Row == ScheduleRun {
  /// The latest runs of a schedule.
  static func scheduleRuns(of name: String, limit: Int) -> Self {
    Query(
      """
      SELECT tick, made_at, made_by, job, state FROM list_schedule_runs(\(name), \(Int64(limit)))
      """
    ) { row throws(DatabaseError) in
      ScheduleRun(
        tick: try row("tick"), madeAt: try row("made_at"), madeBy: try row("made_by"),
        job: try row("job"), state: try row("state"))
    }
  }
}

extension Query where Row == Bool {
  static func addSchedule(_ draft: ScheduleDraft, firstAt: Instant, by actor: String) -> Self {
    Query(
      """
      SELECT add_schedule(
        \(draft.name.description), \(draft.cron.text), \(draft.timeZone), \(draft.missed.rawValue),
        \(Int64(draft.maxBackfill)), \(firstAt), \(draft.queue), \(draft.kind),
        \(JSONText(draft.arguments.json)), \(actor))
      """)
  }

  static func pauseSchedule(_ name: String, by actor: String) -> Self {
    Query("SELECT pause_schedule(\(name), \(actor))")
  }

  static func resumeSchedule(_ name: String, firstAt: Instant) -> Self {
    Query("SELECT resume_schedule(\(name), \(firstAt))")
  }

  static func removeSchedule(_ name: String) -> Self {
    Query("SELECT remove_schedule(\(name))")
  }

  /// Whether PostgreSQL lists a time zone under exactly this name.
  static func listsTimeZone(_ name: String) -> Self {
    Query("SELECT EXISTS (SELECT FROM pg_catalog.pg_timezone_names WHERE name = \(name))")
  }
}

extension Query where Row == Int64 {
  static func runSchedule(_ name: String, by actor: String) -> Self {
    Query("SELECT job FROM run_schedule(\(name), \(actor))")
  }
}

extension Query where Row == Instant {
  /// What time it is where the database is.
  static var presentMoment: Self {
    Query("SELECT now()")
  }
}

extension Query where Row == String {
  /// Time zones whose name contains a word in any case, shortest first.
  static func timeZones(like word: String) -> Self {
    Query(
      """
      SELECT name FROM pg_catalog.pg_timezone_names
       WHERE strpos(lower(name), lower(\(word))) > 0 AND name NOT LIKE 'posix%'
       ORDER BY length(name), name LIMIT 5
      """)
  }
}

extension MissedTicks: PGEncodable, PGDecodable {}

extension Schedule {
  fileprivate init(_ row: inout RowReader) throws(DatabaseError) {
    let arguments: JSONText = try row("arguments")
    let pausedAt: Instant? = try row("paused_at")
    let pausedBy: String? = try row("paused_by")
    let runAt: Instant? = try row("last_run")
    let job: Int64? = try row("last_job")
    let state: JobState? = try row("last_state")
    self.init(
      name: try row("name"), cron: try row("cron"), timeZone: try row("time_zone"),
      missed: try row("missed"), maxBackfill: Int(try row("max_backfill") as Int64),
      lastTick: try row("last_tick"), nextAt: try row("next_at"),
      nextLocal: try row("next_local"),
      paused: pausedAt.map { Mark(at: $0, by: pausedBy ?? "") }, queue: try row("queue"),
      kind: try row("kind"), arguments: JobArguments(json: arguments.text),
      created: Mark(at: try row("created_at"), by: try row("created_by")),
      lastRun: runAt.flatMap { at in job.map { LastRun(at: at, job: $0, state: state) } })
  }
}
