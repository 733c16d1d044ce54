import Database
import Programs

extension Query where Row == StoredEvidence {
  /// What a round stores of itself, but for its pairs.
  static func evidence(of round: Round.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT snapshot, snapshot_sha256, policy, solution, proof
        FROM trellis.rounds
       WHERE tenant_id = \(tenant) AND round_id = \(round)
      """
    ) { row throws(DatabaseError) in
      StoredEvidence(
        snapshot: try row("snapshot"), snapshotSHA256: try row("snapshot_sha256"),
        policyText: try row("policy"), solution: try row("solution"), proof: try row("proof"))
    }
  }
}

/// The columns of a round that its verdict rests on.
struct StoredEvidence: Sendable {
  let snapshot: [UInt8]
  let snapshotSHA256: String
  let policyText: String
  let solution: String
  let proof: String?
}

extension Query where Row == SolvedPair? {
  /// A round's pairs by the people's ids; nil for a pair that no solved round could have.
  static func claimedPairs(of round: Round.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT s.external_id AS student, s.id_source AS student_source, m.external_id AS mentor,
             m.id_source AS mentor_source, r.score, r.components, r.pinned
        FROM trellis.round_pairs r
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = r.student_id
        JOIN trellis.people m ON m.tenant_id = \(tenant) AND m.person_id = r.mentor_id
       WHERE r.tenant_id = \(tenant) AND r.round_id = \(round)
       ORDER BY s.external_id COLLATE "C", s.id_source COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      let values: [Int16] = try row("components")
      guard let student = PersonKey(stored: try row("student"), source: try row("student_source")),
        let mentor = PersonKey(stored: try row("mentor"), source: try row("mentor_source")),
        values.count == Component.allCases.count
      else { return nil }
      var components = Components()
      for (component, value) in zip(Component.allCases, values) {
        components[component] = Int(value)
      }
      return SolvedPair(
        pair: PairKey(student: student, mentor: mentor), score: Int(try row("score") as Int32),
        components: components, isPinned: try row("pinned"))
    }
  }
}

extension RoundEvidence {
  /// Reads what a stored round shows for itself.
  ///
  /// A pair without ids is left out: the solution then has one more, and the verdict says so.
  init(of round: Round.ID, tenant: Tenant.ID, _ tx: Transaction) throws {
    let stored = try tx.one(.evidence(of: round, tenant: tenant))
    self.init(
      snapshot: stored.snapshot, snapshotSHA256: stored.snapshotSHA256,
      policyText: stored.policyText, solution: stored.solution, proof: stored.proof,
      pairs: try tx.all(.claimedPairs(of: round, tenant: tenant)).compactMap(\.self))
  }
}
