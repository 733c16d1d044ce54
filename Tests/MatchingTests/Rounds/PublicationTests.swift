import CivilTime
import Matching
import Programs
import Support
import Testing

@Suite("Publishing a round that no longer holds", .tenant)
struct PublicationTests {
  /// What may happen between solving and publishing.
  enum Event: CaseIterable {
    case consentEnds, consentMoves, mentorOnHold, studentWithdraws, screeningExpires
    case capacityShrinks, exclusionAdded

    /// The lines a coordinator then reads.
    var lines: [String] {
      switch self {
      case .consentEnds, .consentMoves: ["student S1 is not ready: consent"]
      case .mentorOnHold: ["mentor M1 is not ready: status"]
      case .studentWithdraws: ["student S2 is not ready: status"]
      case .screeningExpires: ["mentor M2 is not ready: screening"]
      case .capacityShrinks: ["mentor M2 has 1 of the 2 places that the round needs"]
      case .exclusionAdded: ["student S3 with mentor M2: an exclusion forbids the pair"]
      }
    }

    func happen(in scene: RoundScene) async throws {
      switch self {
      case .consentEnds:
        try await scene.students("external_id,consent_until\nS1,2026-10-05")
      case .consentMoves: try await scene.students("external_id,consent_on\nS1,2026-10-07")
      case .mentorOnHold: try await scene.hold(.mentor, "M1")
      case .studentWithdraws: try await scene.set(.withdrawn, .student, "S2")
      case .screeningExpires:
        try await scene.mentors("external_id,screening\nM2,expired")
      case .capacityShrinks: try await scene.mentors("external_id,capacity\nM2,1")
      case .exclusionAdded:
        try await scene.named(ExclusionImport(into: scene.program), "student,mentor\nS3,M2")
      }
    }
  }

  @Test("Is refused with every reason named, and nothing is written", arguments: Event.allCases)
  func stale(event: Event) async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await event.happen(in: scene)
    let before = try await scene.versions()
    await #expect(throws: RoundError.stale(number: 1, event.lines)) { try await scene.publish() }
    #expect(try await scene.listed() == [])
    #expect(try await scene.versions() == before)
    let round = try await scene.rounds.find("1", of: scene.program.id, tenant: scene.tenant)
    #expect(round.state == .draft)
  }

  @Test("Is refused for every reason at once, and works again when they are gone")
  func mended() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.hold(.mentor, "M1")
    try await scene.students("external_id,consent_until\nS2,2026-10-05")
    let lines = ["mentor M1 is not ready: status", "student S2 is not ready: consent"]
    await #expect(throws: RoundError.stale(number: 1, lines)) { try await scene.publish() }
    try await scene.set(.enrolled, .mentor, "M1")
    try await scene.students("external_id,consent_until\nS2,2026-10-06")
    #expect(try await scene.publish().matches == 3)
  }

  @Test("Two drafts of the same people do not both become matches")
  func twoDrafts() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.solve()
    try await scene.publish("2")
    let before = try await scene.versions()
    guard case .failure(.stale(number: 1, let lines)) = await scene.outcome(ofPublishing: "1")
    else {
      Issue.record("the first draft was published too")
      return
    }
    for student in ["S1", "S2", "S3"] {
      #expect(lines.contains("student \(student) has a match by now"))
    }
    #expect(try await scene.versions() == before)
  }

  @Test("Of two who publish the same round at once, exactly one does", arguments: 1...4)
  func sameRoundAtOnce(attempt: Int) async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    async let first = scene.outcome(ofPublishing: "1")
    async let second = scene.outcome(ofPublishing: "1")
    let outcomes = await [first, second]
    #expect(outcomes.count { $0 == .success(3) } == 1)
    #expect(outcomes.count { $0 == .failure(.notDraft(number: 1, .published)) } == 1)
    #expect(try await scene.listed().count == 3)
  }

  @Test("Who withdraws while a round is published is not left with a match", arguments: 1...8)
  func withdrawAtOnce(attempt: Int) async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    async let published = scene.outcome(ofPublishing: "1")
    async let withdrawn = outcome(ofWithdrawing: "S1", in: scene)
    switch (await published, await withdrawn) {
    case (.success(3), .failure(let error)):
      #expect(error as? EnrollmentError == .hasOpenMatches(1))
    case (.failure(let error), .success):
      #expect(error == .stale(number: 1, ["student S1 is not ready: status"]))
    case let outcome: Issue.record("\(outcome)")
    }
  }

  @Test("Of two drafts of the same people published at once, exactly one is", arguments: 1...4)
  func twoRoundsAtOnce(attempt: Int) async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    try await scene.solve()
    async let first = scene.outcome(ofPublishing: "1")
    async let second = scene.outcome(ofPublishing: "2")
    let outcomes = await [first, second]
    #expect(outcomes.count { $0 == .success(3) } == 1)
    let refused = outcomes.count { outcome in
      if case .failure(.stale) = outcome { true } else { false }
    }
    #expect(refused == 1)
    #expect(try await scene.listed().count == 3)
  }

  private func outcome(
    ofWithdrawing student: String, in scene: RoundScene
  ) async -> Result<Void, any Error> {
    do {
      return .success(try await scene.set(.withdrawn, .student, student))
    } catch {
      return .failure(error)
    }
  }

  @Test("Of many who solve at once, each draft has a number of its own")
  func solveAtOnce() async throws {
    let scene = try await RoundScene.make()
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 { group.addTask { try await scene.solve().round.number } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == Array(1...6))
  }
}
