import CivilTime
import Database
import Foundation
import JSON
import Support
import Testing

@testable import Jobs

@Suite("Schedules", .ownDatabase, .serialized)
struct SchedulesTests {
  @Test("A schedule tells its next ticks by both clocks, and a dry run writes nothing")
  func added() async throws {
    let scene = try ScheduleScene()
    let foretold = try await scene.add(ScheduleScene.draft(), dryRun: true)
    #expect(try await scene.schedules.all(of: scene.tenant).isEmpty)
    let ticks = try await scene.add(ScheduleScene.draft())
    #expect(ticks == foretold)
    #expect(ticks.count == 5)
    #expect(ticks.allSatisfy { $0.local.hasSuffix("-01 06:00") })
    let schedule = try #require(try await scene.schedules.all(of: scene.tenant).first)
    #expect(schedule.nextAt == ticks.first?.at)
    #expect(schedule.nextLocal == ticks.first?.local)
    #expect(schedule.words == "at 06:00 on day 1 of every month")
    #expect(schedule.missed == .runOnce)
    #expect(schedule.created.by == "Ms. Vale")
    #expect(schedule.lastRun == nil)
  }

  @Test("A name is taken once in a tenant, and one tenant never sees another's")
  func namesAreATenants() async throws {
    let scene = try ScheduleScene()
    try await scene.add(ScheduleScene.draft())
    await #expect(throws: ScheduleError.nameTaken("monthly")) {
      try await scene.add(ScheduleScene.draft())
    }
    try await scene.add(ScheduleScene.draft(), as: scene.test.hillcrest)
    _ = try await scene.schedules.remove("monthly", of: scene.test.hillcrest)
    #expect(try await scene.schedules.all(of: scene.tenant).count == 1)
    await #expect(throws: ScheduleError.notFound("monthly", known: [])) {
      try await scene.schedules.run("monthly", of: scene.test.hillcrest, by: "x")
    }
  }

  @Test("A time zone that PostgreSQL does not list is refused with those that look like it")
  func unknownZone() async throws {
    let scene = try ScheduleScene()
    let error = await #expect(throws: ScheduleError.self) {
      try await scene.add(ScheduleScene.draft("monthly", "0 6 1 * *", zone: "Chicago"))
    }
    guard case .unknownTimeZone("Chicago", let similar)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(similar.contains("America/Chicago"))
  }

  @Test("A schedule whose zone is known no more is listed as such, and the others as ever")
  func lostZone() async throws {
    let scene = try ScheduleScene()
    for name in ["lost", "other"] { try await scene.add(ScheduleScene.draft(name)) }
    try await scene.test.arrange(
      """
      UPDATE trellis.schedules SET time_zone = 'Nowhere/Gone'
       WHERE tenant_id = \(scene.tenant) AND name = 'lost'
      """)
    let listed = try await scene.schedules.all(of: scene.tenant)
    #expect(listed.map { $0.nextLocal == nil } == [true, false])
    #expect(try await scene.schedules.show("lost", of: scene.tenant).next.isEmpty)
    try await scene.schedules.pause("lost", of: scene.tenant, by: "ann")
    await #expect(throws: ScheduleError.unknownTimeZone("Nowhere/Gone", similar: [])) {
      try await scene.schedules.resume("lost", of: scene.tenant)
    }
    #expect(try await scene.schedules.remove("lost", of: scene.tenant).timeZone == "Nowhere/Gone")
  }

  @Test("A paused schedule makes no tick, and goes on with the next one")
  func paused() async throws {
    let scene = try ScheduleScene()
    try await scene.add(ScheduleScene.draft("hourly", "@hourly"))
    try await scene.schedules.pause("hourly", of: scene.tenant, by: "Ms. Vale")
    try await scene.foretell("hourly", at: "now() - interval '3 hours'")
    #expect(try await scene.scheduler.tick().looked == 0)
    await #expect(throws: ScheduleError.pausedAlready("hourly")) {
      try await scene.schedules.pause("hourly", of: scene.tenant, by: "x")
    }
    let next = try await scene.schedules.resume("hourly", of: scene.tenant)
    #expect(next.at > (try await scene.now()))
    #expect(try await scene.scheduler.tick().looked == 0)
    #expect(try await scene.jobs().isEmpty)
    await #expect(throws: ScheduleError.notPaused("hourly")) {
      try await scene.schedules.resume("hourly", of: scene.tenant)
    }
  }

  @Test("A run by hand enqueues the same job besides the ticks, and is remembered as such")
  func byHand() async throws {
    let scene = try ScheduleScene()
    try await scene.add(ScheduleScene.draft())
    let job = try await scene.schedules.run("monthly", of: scene.tenant, by: "Ms. Vale")
    let enqueued = try #require(try await scene.jobs().first)
    #expect(enqueued.id == job)
    #expect(enqueued.kind == "probe")
    #expect(enqueued.arguments["report"] == .text("guardian"))
    let account = try await scene.schedules.show("monthly", of: scene.tenant)
    #expect(account.runs.map(\.madeBy) == ["Ms. Vale"])
    #expect(account.runs.map(\.job) == [job])
    #expect(account.schedule.lastRun?.state == .available)
    #expect(account.next.count == 5)
  }

  @Test("The application's role reads and writes no table of schedules")
  func closed() async throws {
    let scene = try ScheduleScene()
    for statement: SQL in [
      "SELECT FROM trellis.schedules", "DELETE FROM trellis.schedule_runs",
      "SELECT * FROM take_due_schedules(1)",
      "SELECT * FROM make_schedule_runs(NULL, NULL, NULL, NULL)",
    ] {
      let error = await #expect(throws: DatabaseError.self) {
        try await scene.test.database.tenant(scene.tenant) { tx in try tx.execute(statement) }
      }
      #expect(error?.sqlState == "42501")
    }
  }

  @Test("The changes of PostgreSQL's clocks are those that others know", arguments: Zones.names)
  func zones(name: String) async throws {
    let scene = try ScheduleScene()
    let zone = try #require(TimeZone(identifier: name))
    let from = try #require(Day("2026-01-01")).daysSince1970
    let known = Zones.changes(zone, from: from * 86_400, to: (from + 800) * 86_400)
    let changes = try await scene.test.database.tenant(scene.tenant, readOnly: true) { tx in
      try tx.all(.zoneChanges(of: name, days: from...from + 800))
    }
    #expect(changes == known)
  }

  @Test("A name is short, plain and lower-case", arguments: ["", "-a", "A", "a b", "a_b", "ä"])
  func names(text: String) {
    #expect(ScheduleName(text) == nil)
    #expect(ScheduleName(String(repeating: "a", count: 64)) == nil)
    #expect(ScheduleName("guardians-2026")?.description == "guardians-2026")
  }
}
