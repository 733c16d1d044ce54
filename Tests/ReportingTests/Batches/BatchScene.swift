import CivilTime
import Database
import Foundation
import Matching
import Programs
import Relationships
import Reporting
import Support
import Testing

/// The same program in two tenants, told apart by the family names of everybody in it.
///
/// Each family name ends in the tenant's mark, so that a text found anywhere tells whose it is.
struct BatchScene: Sendable {
  let imports: ImportScene
  let riverside: Office
  let hillcrest: Office

  /// One tenant's side.
  struct Office: Sendable {
    let tenant: Tenant
    let program: Program
    let mark: String

    func request(asOf day: Day) -> ReportRequest {
      ReportRequest(
        tenant: tenant, program: program, asOf: day, from: program.startsOn,
        enteredBy: FixedClock.noon(of: day).now())
    }
  }

  static func make() async throws -> BatchScene {
    let imports = try await ImportScene.make()
    let test = imports.test
    let scene = BatchScene(
      imports: imports,
      riverside: Office(
        tenant: try await tenant(test.scene.riversideSlug, test), program: imports.program,
        mark: "river"),
      hillcrest: Office(
        tenant: try await tenant(test.scene.hillcrestSlug, test), program: imports.neighbour,
        mark: "hill"))
    for office in [scene.riverside, scene.hillcrest] { try await scene.fill(office) }
    return scene
  }

  private static func tenant(_ slug: String, _ test: TestDatabase) async throws -> Tenant {
    let tenants = Tenants(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon)
    return try #require(try await tenants.find(slug))
  }

  /// S1 has two guardians, S2 one, S3 one that is blocked, S4 none; S5 was born on 29 February 2008
  /// and S6 without a date, in grade 12.
  private func fill(_ office: Office) async throws {
    let mark = office.mark
    if office.tenant.id != imports.test.riverside {
      try await run(office, GoalImport(), ImportScene.goals)
    }
    try await imports.test.database.tenant(office.tenant.id) { tx in
      try tx.execute(
        """
        UPDATE trellis.goals SET sensitive = true
         WHERE tenant_id = \(office.tenant.id) AND code = 'arts.music'
        """)
    }
    let ready = "en,\"stem.computing;arts.music\",Mon 15-17,2025-09-01"
    let teachers = ["Tom Teachone\(mark),tom@\(mark).example.org", "Ida Teachtwo\(mark),"]
    try await run(
      office, StudentImport(into: office.program),
      """
      external_id,given_name,family_name,birth_date,grade,email,teacher_name,teacher_email,\
      guardian1_id,guardian1_name,guardian1_email,guardian1_phone,guardian1_may_receive,\
      guardian2_id,guardian2_name,guardian2_may_receive,languages,goals,availability,consent_on
      S1,Ana,Childone\(mark),2012-01-01,8,ana@\(mark).example.org,\(teachers[0]),\
      G1,Eva Guardone\(mark),eva@\(mark).example.org,217-555-0101,yes,G2,Leo Guardtwo\(mark),yes,\
      \(ready)
      S2,Bo,Childtwo\(mark),2012-01-01,8,,\(teachers[0]),G3,Kim Guardthree\(mark),,,yes,,,,\(ready)
      S3,Cy,Childthree\(mark),2012-01-01,8,,\(teachers[1]),G4,Max Guardfour\(mark),,,blocked,,,,\
      \(ready)
      S4,Di,Childfour\(mark),2012-01-01,8,,\(teachers[1]),,,,,,,,,\(ready)
      S5,Ed,Childfive\(mark),2008-02-29,12,,\(teachers[1]),G5,Flo Guardfive\(mark),,,yes,,,,\(ready)
      S6,Gil,Childsix\(mark),,12,,\(teachers[1]),G6,Hal Guardsix\(mark),,,yes,,,,\(ready)
      """)
    try await run(
      office, MentorImport(into: office.program),
      """
      external_id,given_name,family_name,email,capacity,languages,goals,availability,\
      screening_cleared_on,training_completed_on
      M1,Ada,Mentone\(mark),ada@\(mark).example.org,1,en,"stem.computing;arts.music",Mon 15-17,\
      2026-07-01,2026-07-01
      M2,Ben,Menttwo\(mark),,3,en,"stem.computing;arts.music",Mon 15-17,2026-07-01,2026-07-01
      """)
    try await run(office, PinImport(into: office.program), "student,mentor\nS1,M1\nS2,M2\nS3,M2")
    try await match(office)
    try await run(
      office, CheckInImport(into: office.program),
      """
      student,mentor,occurred_at,minutes,note
      S1,M1,2026-10-07,30,Noteone\(mark)
      S2,M2,2026-10-08,45,Notetwo\(mark)
      """)
  }

  private func run(_ office: Office, _ kind: some ImportKind, _ text: String) async throws {
    let report = try await imports.run(kind, text) { request in
      request = ImportRequest(tenant: office.tenant.id, actor: "test", today: request.today)
    }
    try #require(report.complaints == [])
    try #require(report.isApplied)
  }

  private func match(_ office: Office) async throws {
    let rounds = Rounds(
      database: imports.test.database, ids: imports.test.identifiers, clock: FixedClock.noon)
    _ = try await rounds.solve(
      for: office.program, tenant: office.tenant.id, policy: .standard, date: imports.today,
      seed: 1, by: "test", dryRun: false)
    _ = try await rounds.publish(
      "latest", of: office.program, tenant: office.tenant.id, startsOn: imports.today,
      date: imports.today, by: "test", dryRun: false)
  }

  var reports: Reports { reports(on: asOf) }

  func reports(on day: Day) -> Reports {
    Reports(
      database: imports.test.database, ids: imports.test.identifiers,
      clock: FixedClock.noon(of: day))
  }

  /// Two weeks after the pairs were introduced.
  var asOf: Day { imports.today + 14 }
}

/// A folder's files by their paths within it.
func contents(of folder: String) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    files[path] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
  }
  return files
}

extension BatchOptions {
  static let test = BatchOptions(actor: "test")
}
