import Database
import Programs

/// A round as it was stored, with the snapshot it was solved from.
struct StoredRound: Sendable {
  let round: Round
  let snapshot: Snapshot
  let objective: RoundObjective
  let pairs: [SolvedPair]
  let proof: RoundProof?
  let evidence: RoundEvidence

  var outcome: (objective: RoundObjective, pairs: [SolvedPair]) { (objective, pairs) }

  /// - Throws: `RoundError.notFound`, `.damaged` where what is stored cannot be read; `DatabaseError`.
  init(_ word: String, of program: Program.ID, tenant: Tenant.ID, _ tx: Transaction) throws {
    round = try Rounds.find(word, of: program, tenant: tenant, forUpdate: false, tx)
    evidence = try RoundEvidence(of: round.id, tenant: tenant, tx)
    guard let (snapshot, objective) = evidence.opened else {
      throw RoundError.damaged(number: round.number)
    }
    (self.snapshot, self.objective, pairs) = (snapshot, objective, evidence.pairs)
    proof = evidence.proof.flatMap { RoundProof(json: Array($0.utf8)) }
  }
}
