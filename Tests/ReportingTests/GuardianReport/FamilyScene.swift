import CivilTime
import Database
import Foundation
import Programs
import Relationships
import Reporting
import Support
import Testing

/// The two tenants of ``BatchScene`` with a month of what the pairs did beside meeting.
///
/// Each text begins with a word that says who may read it, and ends in the tenant's mark.
struct FamilyScene: Sendable {
  let batches: BatchScene

  static func make() async throws -> FamilyScene {
    let scene = FamilyScene(batches: try await BatchScene.make())
    for office in [scene.batches.riverside, scene.batches.hillcrest] {
      try await scene.fill(office)
    }
    return scene
  }

  var riverside: BatchScene.Office { batches.riverside }

  var asOf: Day { batches.asOf }

  private func fill(_ office: BatchScene.Office) async throws {
    let mark = office.mark
    try await run(
      office, CommitmentImport(into: office.program),
      """
      student,mentor,owner,text,goal,made_on,due_on,kept_on,share
      S1,M1,student,Familydue\(mark),,2026-10-08,2026-10-22,,family
      S1,M1,mentor,Pairdue\(mark),stem.computing,2026-10-08,2026-10-23,,pair
      S1,M1,student,Sensitivedue\(mark),arts.music,2026-10-08,2026-10-24,,family
      S1,M1,student,Familyfar\(mark),,2026-10-08,2026-11-20,,family
      S1,M1,mentor,Familykept\(mark),,2026-10-08,2026-10-16,2026-10-15,family
      S1,M1,mentor,Pairkept\(mark),,2026-10-08,2026-10-16,2026-10-16,
      S2,M2,student,Otherdue\(mark),,2026-10-08,2026-10-22,,family
      """)
    try await run(
      office, ContributionImport(into: office.program),
      """
      student,mentor,from,kind,on,note,share
      S1,M1,mentor,taught,2026-10-09,Familygift\(mark),family
      S1,M1,mentor,taught,2026-10-12,Pairgift\(mark),pair
      S1,M1,student,thanked,2026-10-12,,
      S2,M2,mentor,taught,2026-10-09,Othergift\(mark),family
      """)
    try await run(
      office, GoalStepImport(into: office.program),
      """
      student,mentor,goal,on,progress,logged_by,note,share
      S1,M1,stem.computing,2026-10-09,10,student,Pairstep\(mark),pair
      S1,M1,stem.computing,2026-10-16,60,mentor,Familystep\(mark),family
      S1,M1,arts.music,2026-10-16,60,mentor,Sensitivestep\(mark),family
      S2,M2,stem.computing,2026-10-16,60,mentor,Otherstep\(mark),family
      """)
    try await run(
      office, MeetingImport(into: office.program),
      """
      student,mentor,starts_at,place,mode,outcome,due_to
      S1,M1,2026-10-13T15:30,Gonehall\(mark),in_person,cancelled,mentor
      S1,M1,2026-10-22T15:30,Familyhall\(mark),in_person,,
      S1,M1,2026-10-29T15:30,Laterhall\(mark),in_person,,
      S2,M2,2026-10-21,Otherhall\(mark),,,
      """)
    try await batches.imports.test.database.tenant(office.tenant.id) { tx in
      try tx.execute(
        """
        UPDATE trellis.check_ins SET note = 'Safeguarding' || note, note_class = 'safeguarding'
         WHERE tenant_id = \(office.tenant.id)
        """)
    }
  }

  func run(
    _ office: BatchScene.Office, _ kind: some ImportKind, _ text: String
  ) async throws {
    var imports = batches.imports
    imports.today = asOf
    let report = try await imports.run(kind, text) { request in
      request = ImportRequest(tenant: office.tenant.id, actor: "test", today: request.today)
    }
    try #require(report.complaints == [])
    try #require(report.isApplied)
  }

  /// A letter as text.
  func letter(
    _ name: String = "S1-G1", of office: BatchScene.Office? = nil,
    _ change: (ReportRequest) -> ReportRequest = { $0 }
  ) async throws -> String {
    let office = office ?? riverside
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await batches.reports.guardians(
      change(office.request(asOf: asOf)), into: folder, .test)
    return String(decoding: try #require(try contents(of: folder)["\(name).html"]), as: UTF8.self)
  }
}
