import CivilTime
import Database
import Foundation
import Programs
import Relationships
import Support
import Testing

@testable import Reporting

@Suite("What families are told of a pair", .tenant)
struct FamilyFactsTests {
  private static let kinds = ["due", "far", "kept", "gift", "step", "hall"]

  /// Every word of the scene that a text holds, without the tenant's mark.
  private func found(in text: String, mark: String) -> Set<String> {
    let starts = ["Family", "Pair", "Sensitive", "Other", "Safeguarding", "Gone", "Later"]
    let words = starts.flatMap { start in
      (Self.kinds + ["noteone", "notetwo"]).map { start + $0 }
    }
    return Set(words.filter { text.lowercased().contains("\($0)\(mark)".lowercased()) })
  }

  @Test(
    "Only what its author shares with the family reaches it, and only from its own child's pair")
  func canaries() async throws {
    let scene = try await FamilyScene.make()
    let offices = [scene.batches.riverside, scene.batches.hillcrest]
    for (office, neighbour) in zip(offices, offices.reversed()) {
      for name in ["S1-G1", "S1-G2"] {
        let letter = try await scene.letter(name, of: office)
        #expect(
          found(in: letter, mark: office.mark)
            == ["Familydue", "Familykept", "Familygift", "Familystep", "Familyhall"])
        #expect(!letter.contains(neighbour.mark))
        #expect(!letter.contains("Music") && letter.contains("Computing"))
      }
      #expect(
        found(in: try await scene.letter("S2-G3", of: office), mark: office.mark)
          == ["Otherdue", "Othergift", "Otherstep", "Otherhall"])
    }
  }

  @Test("What is not shared is still counted: the promise, the gift, the reason of a missed week")
  func counted() async throws {
    let letter = try await FamilyScene.make().letter()
    for words in [
      "made a promise about this goal: ", "kept 2 promises", "taught something new 2 times",
      "said thank you", "1 not met: ", " could not come", "Thursday, October 22, 2026, at 3:30 PM",
      "at least half way", "Latest step: Oct 16",
    ] {
      #expect(letter.contains(words), "\(words)")
    }
  }

  @Test("Before it was entered nothing of it was known, and a voided fact is no longer told")
  func knownWhen() async throws {
    let scene = try await FamilyScene.make()
    let tenant = scene.riverside.tenant.id
    let before = try await scene.letter { $0.known(by: FixedClock.noon(of: scene.asOf - 1).now()) }
    #expect(found(in: before, mark: "river") == [])
    #expect(before.contains("No date is set yet."))
    for table in ["commitments", "contributions", "goal_steps", "meetings"] {
      try await scene.batches.imports.test.database.tenant(tenant) { tx in
        try tx.execute(
          """
          UPDATE trellis.\(identifier: table)
             SET voided_at = recorded_at, voided_by = 'test', void_reason = 'mistake'
           WHERE tenant_id = \(tenant)
          """)
      }
    }
    #expect(found(in: try await scene.letter(), mark: "river") == [])
  }

  @Test("A corrected promise is told as it was known at the moment asked for, never twice")
  func corrected() async throws {
    let scene = try await FamilyScene.make()
    let tenant = scene.riverside.tenant.id
    let late = FixedClock.noon(of: scene.asOf).now()
    try await scene.batches.imports.test.database.tenant(tenant) { tx in
      try tx.execute(
        """
        UPDATE trellis.commitments SET entered_at = '2026-10-09', recorded_at = '2026-10-09'
         WHERE tenant_id = \(tenant) AND wording = 'Familydueriver'
        """)
      try tx.execute(
        """
        WITH old AS (
          UPDATE trellis.commitments
             SET voided_at = \(late), voided_by = 'test', void_reason = 'spelling'
           WHERE tenant_id = \(tenant) AND wording = 'Familydueriver' RETURNING *)
        INSERT INTO trellis.commitments (
          tenant_id, commitment_id, program_id, match_id, owner, wording, share, made_on, due_on,
          entered_at, entered_by, recorded_at, replaces_id)
        SELECT tenant_id, \(scene.batches.imports.test.identifiers.next() as ID<Person>),
               program_id, match_id, owner, 'Familyfarriver', share, made_on, due_on, entered_at,
               'test', \(late), commitment_id FROM old
        """)
    }
    let before = try await scene.letter { $0.known(by: FixedClock.noon(of: scene.asOf - 1).now()) }
    #expect(found(in: before, mark: "river") == ["Familydue"])
    let after = found(in: try await scene.letter(), mark: "river")
    #expect(after.contains("Familyfar") && !after.contains("Familydue"))
  }

  @Test("A goal that both agreed on and reached is celebrated; one that was dropped is gone")
  func goals() async throws {
    let scene = try await FamilyScene.make()
    let office = scene.riverside
    let goals = SharedGoals(
      database: scene.batches.imports.test.database, ids: scene.batches.imports.test.identifiers,
      clock: FixedClock.noon(of: scene.asOf))
    let request = FactRequest(
      program: office.program, tenant: office.tenant.id, actor: "test")
    let pair = MatchChoice.pair(student: "S1", mentor: "M1")
    _ = try await goals.record(
      .reached, "stem.computing", of: pair, by: .coordinator, on: scene.asOf - 1, request)
    #expect(try await scene.letter().contains("reached on October 19. Well done!"))
    _ = try await goals.void(
      "stem.computing", of: pair, on: scene.asOf, reason: "too early", request)
    _ = try await goals.record(
      .dropped, "stem.computing", of: pair, by: .student, on: scene.asOf - 1, request)
    #expect(!(try await scene.letter().contains("Goals they share")))
  }

  @Test("A sheet has each week with its outcome, and why it was missed")
  func sheet() async throws {
    let scene = try await FamilyScene.make()
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await scene.batches.reports.guardians(
      scene.riverside.request(asOf: scene.asOf), into: folder,
      BatchOptions(formats: [.csv, .xlsx], actor: "test"))
    let files = try contents(of: folder)
    let text = String(decoding: try #require(files["S1-G1.csv"]), as: UTF8.self)
    #expect(text.contains("From,To,Mentor,Meeting,Reason"))
    #expect(text.contains("2026-10-12,2026-10-18,Ada,not met,Ada could not come"))
    #expect(files["S1-G1.xlsx"]?.starts(with: Array("PK".utf8)) == true)
  }
}
