import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

@Suite("A program carried over into the next", .tenant)
struct RolloversTests {
  private static let start = "2027-08-30"

  private let students = """
    external_id,given_name,family_name,grade,languages,modes,goals,availability,consent_on,\
    consent_until
    S1,Ana,López,8,en,online,stem.computing,Mon 15-17,2026-08-01,2028-06-30
    S2,Bo,Li,K,en,online,arts.music,Mon 15-17,2026-08-01,
    S3,Cy,Li,12,en,online,arts.music,Mon 15-17,2026-08-01,2028-06-30
    S4,Ed,Roy,,en,online,arts.music,Mon 15-17,2026-08-01,
    """

  private let mentors = """
    external_id,given_name,family_name,capacity,languages,modes,goals,availability,\
    screening_cleared_on,screening_expires_on,training_completed_on
    M1,Ada,Byron,1,en,online,stem.computing,Mon 15-17,2026-07-01,2028-01-01,2026-07-02
    M2,Di,Ng,2,en,online,arts.music,Mon 15-17,2026-07-01,2027-01-01,2026-07-02
    """

  private func scene() async throws -> RoundScene {
    let scene = try await RoundScene.make()
    try await scene.students(students)
    try await scene.mentors(mentors)
    try await scene.named(ExclusionImport(into: scene.program), "student,mentor\nS4,M1")
    try await scene.solve()
    try await scene.publish()
    return scene
  }

  private func next(_ scene: RoundScene) throws -> Program {
    let programs = ProgramRegister(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    return programs.draft(
      slug: try #require(Slug("autumn-2027")), name: nil,
      startsOn: try #require(Day(Self.start)), endsOn: nil, like: scene.program)
  }

  private func roll(
    _ scene: RoundScene, _ new: Program, leavers: Set<String> = [], months: Int? = 24,
    createsNew: Bool = true, dryRun: Bool = false
  ) async throws -> Rollover {
    try await Rollovers(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon
    ).run(
      RolloverRequest(
        from: scene.program, to: new, createsNew: createsNew, leavers: leavers,
        trainingValidMonths: months, today: scene.today),
      tenant: scene.tenant, by: "Rosa", dryRun: dryRun)
  }

  private let enrollments: SQL = """
    SELECT concat_ws(' ', p.external_id, e.grade, e.consent_until, e.screening_expires_on,
             e.training_completed_on, e.ready_from, e.ready_until)
      FROM trellis.enrollments e JOIN trellis.programs g USING (tenant_id, program_id)
      JOIN trellis.people p USING (tenant_id, person_id)
     WHERE g.slug = 'autumn-2027' ORDER BY p.external_id
    """

  private let matches: SQL = """
    SELECT concat_ws(' ', g.slug, s.external_id, m.started_on, m.ended_on, m.closure_reason,
             CASE WHEN c.planned THEN 'planned' END,
             CASE WHEN m.proposed_on IS NOT NULL THEN 'proposed' END,
             'continues ' || o.ended_on)
      FROM trellis.matches m
      JOIN trellis.programs g USING (tenant_id, program_id)
      JOIN trellis.people s ON s.person_id = m.student_id
      LEFT JOIN trellis.match_closures c ON c.match_id = m.match_id
      LEFT JOIN trellis.matches o ON o.match_id = m.continues_id
     ORDER BY g.slug, s.external_id
    """

  @Test("Grades go up, gates that ran out are asked again, pairs of two who stay go on")
  func carried() async throws {
    let scene = try await scene()
    let new = try next(scene)
    let before = try await scene.versions()
    _ = try await roll(scene, new, dryRun: true)
    #expect(try await scene.versions() == before)

    let rollover = try await roll(scene, new)
    #expect(rollover.students == 3 && rollover.mentors == 2)
    #expect(rollover.leavers.map(\.person.externalID) == ["S3"])
    #expect(rollover.leavers.map(\.hasGraduated) == [true])
    #expect(rollover.withoutGrade == ["S4"])
    #expect(rollover.askedAgain.map { "\($0.gate) \($0.count)" } == ["consent 2", "screening 1"])
    #expect(
      try await scene.imports.texts(enrollments) == [
        "M1 2028-01-01 2026-07-02 2027-08-30 2028-01-01", "M2 2026-07-02",
        "S1 9 2028-06-30 2027-08-30 2028-06-30", "S2 1", "S4",
      ])
    let fates = Dictionary(
      rollover.pairs.map { ($0.student.externalID, $0.fate) }, uniquingKeysWith: { a, _ in a })
    #expect(fates["S1"] == .continues)
    #expect(fates["S3"] == nil || fates["S3"] == .studentLeaves)
    let kept = try await scene.imports.texts(matches)
    #expect(kept.contains("autumn S1 2026-10-06 2027-08-29 program_ended planned"))
    #expect(kept.contains("autumn-2027 S1 2027-08-30 continues 2027-08-29"))
    for (student, fate) in fates where fate == .proposed {
      #expect(
        kept.contains("autumn-2027 \(student) 2027-08-30 proposed continues 2027-08-29"))
    }
    for (student, fate) in fates where fate == .studentLeaves {
      #expect(kept.contains("autumn \(student) 2026-10-06 2027-08-29 graduated planned"))
    }
    #expect(fates.values.contains(.proposed))
    #expect(
      try await scene.imports.texts(
        """
        SELECT count(*)::text FROM trellis.exclusions x
          JOIN trellis.programs g USING (tenant_id, program_id) WHERE g.slug = 'autumn-2027'
        """) == ["1"])
    #expect(try await scene.imports.texts(enrollments, of: scene.test.hillcrest) == [])
  }

  @Test("Is refused where the new program has people, or begins before the old one")
  func refused() async throws {
    let scene = try await scene()
    let new = try next(scene)
    _ = try await roll(scene, new)
    let before = try await scene.versions()
    await #expect(throws: RolloverError.hasPeople("autumn-2027")) {
      try await roll(scene, new, createsNew: false)
    }
    var early = new
    early.startsOn = scene.program.startsOn
    await #expect(throws: RolloverError.startsTooEarly(scene.program.startsOn)) {
      try await roll(scene, early)
    }
    #expect(try await scene.versions() == before)
  }

  @Test("Whoever is named leaves; training is asked again where nobody says how long it counts")
  func leavers() async throws {
    let scene = try await scene()
    let new = try next(scene)
    await #expect(throws: RolloverError.unknownLeavers(["X1"])) {
      try await roll(scene, new, leavers: ["X1", "M1"])
    }
    let rollover = try await roll(scene, new, leavers: ["M1"], months: nil)
    #expect(rollover.leavers.map(\.person.externalID) == ["S3", "M1"])
    #expect(rollover.pairs.first { $0.student.externalID == "S1" }?.fate == .mentorLeaves)
    #expect(rollover.askedAgain.map(\.gate) == ["consent", "screening", "training"])
  }

  @Test("Where the new program asks for acceptance, every pair that goes on is proposed")
  func acceptance() async throws {
    let scene = try await scene()
    var new = try next(scene)
    new.acceptance = [.mentor]
    let rollover = try await roll(scene, new)
    #expect(!rollover.pairs.contains { $0.fate == .continues })
    #expect(rollover.pairs.first { $0.student.externalID == "S1" }?.fate == .proposed)
    let begun = try await scene.proposals.accept(
      "S1", by: .mentor, of: new, tenant: scene.tenant, on: scene.day(1), recordedBy: "Rosa",
      dryRun: false)
    #expect(begun.hasBegun && begun.startedOn == new.startsOn)
  }
}
