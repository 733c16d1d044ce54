import CivilTime
import Foundation
import Programs
import Support
import Testing

@testable import Reporting

@Suite("The days that reports speak of", .tenant)
struct ReportPeriodTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(
    "A period is read and counted back from the report's day",
    arguments: [
      ("week", "2026-12-07", "2026-12-10"), ("month", "2026-12-01", "2026-12-10"),
      ("2026-11", "2026-11-01", "2026-11-30"), ("2026-12", "2026-12-01", "2026-12-10"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2025-12", "2025-12-01", "2025-12-31"),
      ("2026-10-05..2026-11-30", "2026-10-05", "2026-11-30"),
      ("2026-12-10..2026-12-10", "2026-12-10", "2026-12-10"),
    ])
  func days(text: String, first: String, last: String) async throws {
    let program = try await ImportScene.make().program
    let period = try #require(ReportPeriod(text))
    let days = try #require(period.days(asOf: try day("2026-12-10"), in: program))
    #expect(days == DaySpan(try day(first), try day(last)))
  }

  @Test("A term began with the program, and a period that begins later has no days")
  func edges() async throws {
    let program = try await ImportScene.make().program
    let asOf = program.startsOn + 5
    #expect(ReportPeriod.term.days(asOf: asOf, in: program) == DaySpan(program.startsOn, asOf))
    let later = try #require(ReportPeriod("\(asOf + 1)..\(asOf + 2)"))
    #expect(later.days(asOf: asOf, in: program) == nil)
  }

  @Test(
    "What is no period is refused",
    arguments: [
      "", "weeks", "2026", "2026-13", "2026-1", "2026-11-01", "2026-11-30..2026-11-01",
      "2026-11-01...2026-11-30", "2026-11-01..", "..2026-11-01", "2026-02-30..2026-03-01",
    ])
  func refused(text: String) {
    #expect(ReportPeriod(text) == nil)
  }

  @Test("A period that ended earlier is a report of its own, with editions of its own")
  func editions() async throws {
    let scene = try await BatchScene.make()
    let office = scene.riverside
    func issue(to last: Day?) async throws -> (Manifest, [String: [UInt8]]) {
      let folder = try TemporaryFolder.make()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let request = ReportRequest(
        tenant: office.tenant, program: office.program, asOf: scene.asOf,
        from: scene.imports.today, to: last, enteredBy: FixedClock.noon(of: scene.asOf).now())
      let made = try await scene.reports.guardians(request, into: folder, .test)
      return (made.manifest, try contents(of: folder))
    }
    let whole = try await issue(to: nil)
    let part = try await issue(to: scene.asOf - 7)
    #expect(whole.0.edition == 1 && part.0.edition == 1)
    #expect(whole.0.asOf == part.0.asOf)
    #expect(whole.1["S1-G1.html"] != part.1["S1-G1.html"])
    #expect(try await issue(to: scene.asOf).1 == whole.1)
    #expect(try await issue(to: scene.asOf - 7).1 == part.1)
  }
}
