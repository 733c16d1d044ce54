import Database
import Matching
import Programs
import Support
import Testing

@Suite("Verifying stored rounds", .tenant)
struct StoredRoundTests {
  /// What somebody with too many rights may do to a stored round.
  enum Tampering: CaseIterable {
    case scores, components, mentors, pairGone, proofGone, otherPrices, policy, snapshot

    var statement: SQL {
      switch self {
      case .scores: "UPDATE trellis.round_pairs SET score = score - 100"
      case .components: "UPDATE trellis.round_pairs SET components[1] = components[1] - 1"
      case .mentors:
        """
        UPDATE trellis.round_pairs p
           SET mentor_id = (SELECT e.person_id FROM trellis.enrollments e
                             WHERE e.role = 'mentor' AND e.person_id <> p.mentor_id LIMIT 1)
        """
      case .pairGone: "DELETE FROM trellis.round_pairs WHERE score >= 0"
      case .proofGone: "UPDATE trellis.rounds SET proof = NULL"
      case .otherPrices: "UPDATE trellis.rounds SET proof = replace(proof, 'M1', 'M9')"
      case .policy: "UPDATE trellis.rounds SET policy = policy || ' '"
      case .snapshot: "UPDATE trellis.rounds SET snapshot = snapshot || '\\x20'::bytea"
      }
    }

    var code: String {
      switch self {
      case .scores, .mentors, .pairGone: "solution.other"
      case .components: "pair.wrong_score"
      case .proofGone: "proof.missing"
      case .otherPrices: "proof.wrong_mentors"
      case .policy: "policy.other"
      case .snapshot: "snapshot.damaged"
      }
    }
  }

  @Test("A round is proved as it was stored, over all pairs of who was ready")
  func proved() async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    let (round, verdict) = try await verify(scene)
    #expect(verdict.violation == nil)
    #expect(round.number == 1)
    #expect(verdict.objective.matched == 3)
    #expect(verdict.checkedPairs == 6)
  }

  @Test(
    "A stored round that was tampered with is not proved, and not published",
    arguments: Tampering.allCases)
  func tampered(tampering: Tampering) async throws {
    let scene = try await RoundScene.make()
    try await scene.solve()
    let changed = try await scene.test.database.tenant(scene.tenant) { tx in
      try tx.execute(tampering.statement)
    }
    #expect(changed > 0)
    let violation = try #require(try await verify(scene).verdict.violation)
    #expect(violation.code == tampering.code)
    await #expect(throws: RoundError.unproved(number: 1, violation)) { try await scene.publish() }
    #expect(try await scene.listed() == [])
  }

  private func verify(_ scene: RoundScene) async throws -> (round: Round, verdict: RoundVerdict) {
    try await scene.rounds.verify("latest", of: scene.program.id, tenant: scene.tenant)
  }
}
