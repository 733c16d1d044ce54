import CivilTime
import Database
import Foundation
import JSON
import Programs
import Support
import Testing

@testable import Reporting

@Suite("Who gets no report, and why", .tenant)
struct LeftOutTests {
  private func leftOut(
    _ scene: BatchScene, asOf day: Day? = nil
  ) async throws -> [String: LeftOut.Reason] {
    let made = try await scene.reports.guardians(
      scene.riverside.request(asOf: day ?? scene.asOf), into: nil, .test)
    return Dictionary(made.leftOut.map { ($0.student ?? "", $0.reason) }) { first, _ in first }
  }

  private func change(_ scene: BatchScene, _ sql: SQL) async throws {
    try await scene.imports.test.database.tenant(scene.riverside.tenant.id) { tx in
      try tx.execute(sql)
    }
  }

  @Test("Each student is named with the reason, in the order of their ids")
  func reasons() async throws {
    let scene = try await BatchScene.make()
    let made = try await scene.reports.guardians(
      scene.riverside.request(asOf: scene.asOf), into: nil, .test)
    #expect(
      made.leftOut == [
        LeftOut(recipient: "G4", student: "S3", reason: .blocked),
        LeftOut(student: "S4", reason: .noGuardian), LeftOut(student: "S5", reason: .adult),
        LeftOut(student: "S6", reason: .noBirthDate),
      ])
  }

  @Test("Without consent in force nobody is told, where the program asks for it")
  func consent() async throws {
    let scene = try await BatchScene.make()
    let tenant = scene.riverside.tenant.id
    func consent(on first: Day?, until last: Day?) async throws -> LeftOut.Reason? {
      try await change(
        scene,
        """
        UPDATE trellis.enrollments SET consent_on = \(first), consent_until = \(last)
         WHERE tenant_id = \(tenant) AND role = 'student'
        """)
      return try await leftOut(scene)["S1"]
    }
    let day = scene.asOf
    #expect(try await consent(on: nil, until: nil) == .noConsent)
    #expect(try await consent(on: day, until: day) == nil)
    #expect(try await consent(on: day + 1, until: nil) == .noConsent)
    #expect(try await consent(on: day - 9, until: day - 1) == .noConsent)
    // Of what was, those may be told who consent today.
    #expect(try await scene.reports.guardians(past(scene), into: nil, .test).leftOut.count > 0)
    try await change(
      scene, "UPDATE trellis.programs SET gate_consent = false WHERE tenant_id = \(tenant)")
    #expect(try await leftOut(scene)["S1"] == nil)
  }

  private func past(_ scene: BatchScene) -> ReportRequest {
    let office = scene.riverside
    return ReportRequest(
      tenant: office.tenant, program: office.program, asOf: scene.asOf - 2,
      from: office.program.startsOn, enteredBy: FixedClock.noon(of: scene.asOf).now())
  }

  @Test("Whoever is eighteen and agreed is told of, until they take it back")
  func agreement() async throws {
    let scene = try await BatchScene.make()
    let tenant = scene.riverside.tenant.id
    let day = scene.asOf
    func say(_ agrees: Bool, on day: Day, isDryRun: Bool = false) async throws
      -> [SharingAgreement]
    {
      let agreements = SharingAgreements(
        database: scene.imports.test.database, ids: scene.imports.test.identifiers,
        clock: FixedClock.noon(of: scene.asOf - 3))
      return try await agreements.decide(
        SharingDecision(
          student: "S5", agrees: agrees, on: day, note: "by phone", by: "dana", isDryRun: isDryRun),
        tenant: tenant)
    }
    #expect(try await leftOut(scene)["S5"] == .adult)
    _ = try await say(true, on: day - 9, isDryRun: true)
    #expect(try await leftOut(scene)["S5"] == .adult)
    let said = try await say(true, on: day - 9)
    #expect(said.map(\.enteredBy) == ["dana"] && said.map(\.note) == ["by phone"])
    #expect(try await leftOut(scene)["S5"] == nil)
    _ = try await say(false, on: day - 1)
    #expect(try await leftOut(scene)["S5"] == .adult)
    let words = try await say(true, on: day + 1)
    #expect(words.map(\.agrees) == [true, false, true])
    #expect(try await leftOut(scene)["S5"] == .adult)
  }

  @Test("A word about nobody is refused")
  func unknown() async throws {
    let scene = try await BatchScene.make()
    let agreements = SharingAgreements(
      database: scene.imports.test.database, ids: scene.imports.test.identifiers,
      clock: FixedClock.noon)
    await #expect(throws: ContactError.studentNotFound("S99")) {
      _ = try await agreements.decide(
        SharingDecision(
          student: "S99", agrees: true, on: scene.asOf, note: nil, by: "dana", isDryRun: false),
        tenant: scene.riverside.tenant.id)
    }
  }

  @Test("The worklist holds what somebody can put right, and nothing that was decided")
  func held() async throws {
    let scene = try await BatchScene.make()
    let held = try await scene.reports.held(scene.riverside.request(asOf: scene.asOf))
    #expect(held == [LeftOut(student: "S6", reason: .noBirthDate)])
  }

  @Test("As JSON the manifest says who is left out; the file in the folder does not")
  func document() async throws {
    let scene = try await BatchScene.make()
    let made = try await scene.reports.guardians(
      scene.riverside.request(asOf: scene.asOf), into: nil, .test)
    let json = try JSONReader.read(made.manifest.document(leavingOut: made.leftOut))
    guard case .object(let object) = json, case .array(let left) = object["left_out"],
      case .object(let first) = left.first
    else { return #expect(Bool(false), "no left_out") }
    #expect(left.count == 4)
    #expect(first["student"] == .text("S3") && first["recipient"] == .text("G4"))
    #expect(first["reason"] == .text("recipient_blocked"))
    #expect(!String(decoding: made.manifest.document, as: UTF8.self).contains("left_out"))
  }
}
