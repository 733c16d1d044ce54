import CivilTime
import Database
import JSON
import Support
import Testing

@testable import Jobs

@Suite("Ticks of schedules", .ownDatabase, .serialized)
struct SchedulerTests {
  @Test("A schedule that is due enqueues its job, told its tick, and waits for the next")
  func due() async throws {
    let scene = try ScheduleScene()
    try await scene.add(ScheduleScene.draft("hourly", "@hourly", zone: "UTC"))
    #expect(try await scene.scheduler.tick().looked == 0, "nothing is due yet")
    try await scene.foretell("hourly", at: "date_trunc('hour', now())")
    let outcome = try await scene.scheduler.tick()
    let made = try #require(outcome.made.first)
    #expect(outcome.made.count == 1)
    #expect(made.at.secondsSince1970 % 3600 == 0)
    let job = try #require(try await scene.jobs().first)
    #expect(job.id == made.job)
    #expect(job.state == .available)
    guard case .object(let told)? = job.arguments["schedule"] else {
      Issue.record("the job is not told its schedule: \(job.arguments.json)")
      return
    }
    #expect(told["name"] == .text("hourly"))
    #expect(told["tick"] == .text("\(made.at)"))
    let schedule = try await scene.schedules.show("hourly", of: scene.tenant).schedule
    #expect(schedule.lastTick == made.at)
    #expect(schedule.nextAt.secondsSince1970 == made.at.secondsSince1970 + 3600)
    #expect(try await scene.scheduler.tick().looked == 0, "it was made once")
  }

  @Test("Runs made long ago are forgotten, but for the last of each schedule")
  func oldRuns() async throws {
    let scene = try ScheduleScene()
    for name in ["first", "second"] {
      try await scene.add(ScheduleScene.draft(name, "@hourly", zone: "UTC"))
      for _ in 1...2 {
        try await scene.test.arrange(
          "UPDATE trellis.schedule_runs SET tick = tick - interval '5 hours'")
        try await scene.test.arrange("UPDATE trellis.jobs SET unique_key = NULL")
        try await scene.foretell(name, at: "date_trunc('hour', now())")
        #expect(try await scene.scheduler.tick().made.count == 1)
      }
    }
    #expect(try await JobQueues.prune(JobRetention(), using: scene.test.database) == 0)
    #expect(try await scene.runCount() == 4)
    try await scene.test.arrange(
      "UPDATE trellis.schedule_runs SET made_at = now() - interval '91 days'")
    #expect(try await JobQueues.prune(JobRetention(), using: scene.test.database) == 0)
    #expect(try await scene.runCount() == 2)
  }

  @Test("Of missed ticks the last is made by default")
  func runOnce() async throws {
    let scene = try ScheduleScene()
    let made = try await missed(.runOnce, scene)
    #expect(made == [0])
  }

  @Test("Missed ticks are passed over where that is wished")
  func skip() async throws {
    let scene = try ScheduleScene()
    #expect(try await missed(.skip, scene).isEmpty)
    let schedule = try await scene.schedules.show("daily", of: scene.tenant).schedule
    #expect(schedule.nextAt > (try await scene.now()))
    #expect(schedule.lastTick != nil)
  }

  @Test("A tick that has only just come is made where missed ones are passed over")
  func tardy() async throws {
    let scene = try ScheduleScene()
    var draft = try ScheduleScene.draft("often", "* * * * *", zone: "UTC")
    draft.missed = .skip
    try await scene.add(draft)
    try await scene.foretell("often", at: "date_trunc('minute', now()) - interval '2 minutes'")
    #expect(try await scene.scheduler.tick().made.count == 1)
  }

  @Test(
    "Missed ticks are made up for, the oldest first, and no more than so many",
    arguments: [(1, [0]), (2, [1, 0]), (4, [3, 2, 1, 0]), (100, [4, 3, 2, 1, 0])])
  func backfill(most: Int, daysAgo: [Int]) async throws {
    let scene = try ScheduleScene()
    let made = try await missed(.backfill, most: most, scene)
    #expect(made == daysAgo)
  }

  /// How many days ago the ticks were that were made of a daily schedule's last five, in the order of
  /// their jobs.
  private func missed(
    _ policy: MissedTicks, most: Int = 12, _ scene: ScheduleScene
  ) async throws -> [Int] {
    var draft = try ScheduleScene.draft("daily", try await scene.cron(hoursAgo: 6), zone: "UTC")
    draft.missed = policy
    draft.maxBackfill = most
    try await scene.add(draft)
    try await scene.foretell("daily", at: "now() - interval '4 days 7 hours'")
    let now = try await scene.now().secondsSince1970
    let made = try await scene.scheduler.tick().made
    let jobs = try await scene.jobs()
    #expect(jobs.map(\.id).sorted() == made.map(\.job).sorted())
    #expect(try await scene.scheduler.tick().made.isEmpty)
    return made.sorted { $0.job < $1.job }.map {
      (now - $0.at.secondsSince1970) / 86_400
    }
  }

  @Test("Ten schedulers at once make each tick exactly once")
  func tenAtOnce() async throws {
    let scene = try ScheduleScene()
    let cron = try await scene.cron(hoursAgo: 6)
    for number in 0..<30 {
      var draft = try ScheduleScene.draft("daily-\(number)", cron, zone: "UTC")
      draft.missed = .backfill
      try await scene.add(draft, as: number % 2 == 0 ? scene.test.hillcrest : scene.tenant)
    }
    for _ in 0..<5 {
      try await scene.test.arrange(
        "UPDATE trellis.schedules SET next_at = now() - interval '3 days 7 hours'")
      let made = try await race(of: 10, scene)
      #expect(Set(made).count == made.count, "a tick was made twice")
    }
    let runs = try await scene.test.arrange(
      "UPDATE trellis.schedule_runs SET made_by = NULL WHERE made_by IS NULL")
    #expect(runs == 30 * 4)
    let jobs = try await scene.jobs().count + scene.jobs(of: scene.test.hillcrest).count
    #expect(jobs == runs)
  }

  /// Ticks that so many schedulers made, each on a connection of its own.
  private func race(of count: Int, _ scene: ScheduleScene) async throws -> [String] {
    let target = scene.test.target
    return try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<count {
        group.addTask {
          let scheduler = Scheduler(database: Pool(target, size: 1))
          return try await scheduler.tick().made.map { "\($0.tenant) \($0.schedule) \($0.at)" }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  @Test("A tick whose transaction is rolled back leaves neither run nor job, and is made later")
  func rolledBack() async throws {
    let scene = try ScheduleScene()
    try await scene.add(ScheduleScene.draft("hourly", "@hourly", zone: "UTC"))
    try await scene.foretell("hourly", at: "date_trunc('hour', now())")
    let undone = try await scene.test.database.worker(outcome: .rollBack) { tx in
      try Scheduler.tick(tx)
    }
    #expect(undone.made.count == 1)
    #expect(try await scene.jobs().isEmpty)
    #expect(try await scene.scheduler.tick().made.count == 1)
    #expect(try await scene.jobs().count == 1)
  }

  @Test("A schedule whose zone is known no more is put off, and the others are made")
  func trouble() async throws {
    let scene = try ScheduleScene()
    for name in ["lost", "sound"] {
      try await scene.add(ScheduleScene.draft(name, "@hourly", zone: "UTC"))
      try await scene.foretell(name, at: "date_trunc('hour', now())")
    }
    try await scene.test.arrange(
      "UPDATE trellis.schedules SET time_zone = 'Atlantis/Capital' WHERE name = 'lost'")
    let outcome = try await scene.scheduler.tick()
    #expect(outcome.made.map(\.schedule) == ["sound"])
    #expect(outcome.troubles.map(\.schedule) == ["lost"])
    #expect(try await scene.scheduler.tick().looked == 0)
  }
}
