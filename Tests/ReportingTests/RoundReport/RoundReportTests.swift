import CivilTime
import Database
import Documents
import Matching
import Programs
import Support
import Testing

@testable import Reporting

@Suite("A page about a round", .tenant)
struct RoundReportTests {
  private func reports(_ scene: BatchScene) -> RoundReports {
    RoundReports(
      reviews: RoundReviews(database: scene.imports.test.database, clock: FixedClock.noon))
  }

  /// A second round: S4, S5 and S7 compete for a new mentor's one place; S8 is not ready, and S9,
  /// whose name is odd, speaks what no mentor speaks.
  private func report(
    _ scene: BatchScene, policy: Policy = .standard
  ) async throws -> (report: RoundReport, page: [UInt8]) {
    let office = scene.riverside
    let imported = try await scene.imports.run(
      StudentImport(into: office.program),
      """
      external_id,given_name,family_name,grade,languages,goals,availability,consent_on
      S7,Uli,Ulriver,8,en,stem.computing,Mon 15-17,2026-08-01
      S8,Una,Unready,8,en,stem.computing,Mon 15-17,
      S9,<b>Eve</b>,& Co,8,fi,stem.computing,Mon 15-17,2026-08-01
      """)
    try #require(imported.complaints == [])
    let mentor = try await scene.imports.run(
      MentorImport(into: office.program),
      """
      external_id,given_name,family_name,capacity,languages,goals,availability,\
      screening_cleared_on,training_completed_on
      M3,Cleo,Newriver,1,en,stem.computing,Mon 15-17,2026-07-01,2026-07-01
      """)
    try #require(mentor.complaints == [])
    let rounds = Rounds(
      database: scene.imports.test.database, ids: scene.imports.test.identifiers,
      clock: FixedClock.noon)
    _ = try await rounds.solve(
      for: office.program, tenant: office.tenant.id, policy: policy, date: scene.imports.today,
      seed: 1, by: "Rosa", dryRun: false)
    return try await reports(scene).page(
      of: "latest", in: office.program, tenant: office.tenant)
  }

  @Test("Its figures add up, and everybody left out has a reason")
  func figures() async throws {
    let (report, _) = try await report(try await BatchScene.make())
    #expect(report.isProved)
    #expect((report.outcome.matched, report.outcome.places) == (1, 1))
    #expect(report.outcome.ready == 4)
    #expect(report.scores.byTens.reduce(0, +) == report.outcome.matched)
    #expect(report.leftOut.outcompeted == 2)
    #expect(report.leftOut.outcompetedListed.map(\.mentors) == [1, 1])
    #expect(report.leftOut.withoutCandidateListed.map(\.person.id) == ["S9"])
    #expect(report.leftOut.mainRules.map(\.rule) == [.noCommonLanguage])
    #expect(report.leftOut.gaps.map(\.code) == ["consent"])
    #expect(report.outcome.students == 1 + 2 + 1 + report.leftOut.notReady)
    let shortage = try #require(report.shortage)
    #expect((shortage.students, shortage.places, shortage.mentors) == (3, 1, 1))
    #expect(shortage.missing == report.leftOut.outcompeted)
    let goal = try #require(shortage.goals.first { $0.name == "stem.computing" })
    #expect((goal.students, goal.places) == (3, 1))
  }

  @Test("Names are escaped, and nothing of a neighbour is on the page")
  func escaped() async throws {
    let page = String(decoding: try await report(try await BatchScene.make()).page, as: UTF8.self)
    #expect(page.contains("&lt;b&gt;Eve&lt;/b&gt; &amp; Co"))
    #expect(!page.contains("<b>Eve"))
    #expect(page.contains("river"))
    #expect(!page.contains("hill"))
  }

  @Test("A stable round calls no place short")
  func stable() async throws {
    let policy = try Policy(yaml: "objective: stable")
    let (report, _) = try await report(try await BatchScene.make(), policy: policy)
    #expect(report.isProved)
    #expect(report.shortage == nil)
    #expect(report.document.words.contains("Checked: the round is stable"))
  }

  @Test("A round that does not hold says so first, and says nothing of what is short")
  func unproved() async throws {
    let scene = try await BatchScene.make()
    _ = try await report(scene)
    let office = scene.riverside
    try await scene.imports.test.database.tenant(office.tenant.id) { tx in
      try tx.execute(
        """
        UPDATE trellis.round_pairs SET score = score - 1 WHERE tenant_id = \(office.tenant.id)
        """)
    }
    let told = try await reports(scene).page(of: "2", in: office.program, tenant: office.tenant)
    #expect(!told.report.isProved)
    #expect(told.report.shortage == nil)
    let words = told.report.document.words
    #expect(words.contains("notice Not proved: this round cannot be published"))
    #expect(words.contains("The stored pairs are not those of the stored solution"))
  }

  @Test("A round that is not there is not found")
  func missing() async throws {
    let scene = try await BatchScene.make()
    await #expect(throws: RoundError.notFound("7")) {
      try await reports(scene).page(
        of: "7", in: scene.riverside.program, tenant: scene.riverside.tenant)
    }
  }
}
