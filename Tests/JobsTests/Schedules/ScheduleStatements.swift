import CivilTime
import Database
import Support

@testable import Jobs

/// The statements of schedules, for the catalogue.
enum ScheduleStatements {
  static func check(_ test: TestDatabase, _ checked: CheckedStatements) async throws {
    let draft = try ScheduleScene.draft()
    try await test.database.tenant(test.riverside, readOnly: true) { tx in
      let catalogue = QueryCatalogue(tx)
      let (file, at) = ("SchedulesQueries", Instant(microsecondsSince1970: 0))
      try catalogue.check(file, "schedules(named:)", .schedules(named: nil))
      try catalogue.check(file, "scheduleRuns(of:limit:)", .scheduleRuns(of: "a", limit: 1))
      try catalogue.check(
        file, "addSchedule(_:firstAt:by:)", .addSchedule(draft, firstAt: at, by: "a"))
      try catalogue.check(file, "pauseSchedule(_:by:)", .pauseSchedule("a", by: "a"))
      try catalogue.check(file, "resumeSchedule(_:firstAt:)", .resumeSchedule("a", firstAt: at))
      try catalogue.check(file, "removeSchedule(_:)", .removeSchedule("a"))
      try catalogue.check(file, "listsTimeZone(_:)", .listsTimeZone("UTC"))
      try catalogue.check(file, "runSchedule(_:by:)", .runSchedule("a", by: "a"))
      try catalogue.check(file, "presentMoment", .presentMoment)
      try catalogue.check(file, "timeZones(like:)", .timeZones(like: "a"))
      checked.add(catalogue)
    }
    try await test.database.worker { tx in
      let catalogue = QueryCatalogue(tx)
      let file = "SchedulerQueries"
      try catalogue.check(file, "takeDueSchedules(limit:)", .takeDueSchedules(limit: 1))
      try catalogue.check(file, "makeTicks(_:)", .makeTicks([]))
      try catalogue.check(file, "advanceSchedules(_:)", .advanceSchedules([]))
      try catalogue.check(
        file, "zoneChanges(of:days:)", .zoneChanges(of: "UTC", days: 0...1))
      checked.add(catalogue)
    }
  }
}
