import CivilTime
import Database
import Support
import Testing

@Suite("Local times", .tenant)
struct FirstInstantTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  @Test(
    "A local time is its first instant, and none where the clocks skip it",
    arguments: [
      // Clocks go back at 02:00: 01:30 comes twice.
      ("2026-11-01 01:30", "America/Chicago", "2026-11-01T06:30:00Z"),
      ("2026-03-08 02:30", "America/Chicago", nil),
      ("2026-03-08 03:00", "America/Chicago", "2026-03-08T08:00:00Z"),
      ("2026-03-29 02:30", "Europe/Madrid", nil),
      ("2026-10-25 02:30", "Europe/Madrid", "2026-10-25T00:30:00Z"),
      // By half an hour, at midnight, and by a whole day.
      ("2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z"),
      ("2026-10-04 02:15", "Australia/Lord_Howe", nil),
      ("2026-11-01 00:30", "America/Havana", "2026-11-01T04:30:00Z"),
      ("2026-03-08 00:30", "America/Havana", nil),
      ("2011-12-30 12:00", "Pacific/Apia", nil),
      ("2026-07-01 23:59:59.999", "Pacific/Kiritimati", "2026-07-01T09:59:59.999000Z"),
    ] as [(String, String, String?)])
  func firstInstant(local: String, zone: String, instant: String?) async throws {
    let found = try await test.database.tenant(test.riverside) { tx in
      try tx.one(
        Query<Instant?>("SELECT trellis.first_instant(\(local)::timestamp, \(zone))"))
    }
    #expect(found?.description == instant)
  }
}
