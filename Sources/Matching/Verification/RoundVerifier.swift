/// Checks a claimed round against its snapshot, pair by pair and over all pairs.
///
/// It trusts nobody: scores, rules, places, objective and proof are worked out again from the
/// snapshot by code that shares nothing with scorer and solver. A proof is checked by weak duality
/// alone: where no pair is worth more than what its student and its place are said to be worth, and
/// the chosen pairs are worth just that, no other choice is worth more.
package struct RoundVerifier: Sendable {
  private let snapshot: Snapshot

  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// Says whether the claim holds, or what disproves it.
  ///
  /// Takes time for every pair of a student and a mentor, and memory for people only.
  package func verdict(on claim: RoundClaim) -> RoundVerdict {
    let checked = CheckedSnapshot(snapshot)
    let ready = (
      students: snapshot.students.count(where: \.profile.isReady),
      mentors: snapshot.mentors.count(where: \.profile.isReady)
    )
    var objective = claim.objective
    var violation: RoundViolation?
    do throws(RoundViolation) {
      let chosen = try ChosenPairs(claim.pairs, in: checked)
      objective = chosen.objective(isFair: snapshot.policy.objective == .fair)
      guard objective == claim.objective else { throw RoundViolation(.wrongObjective) }
      let blocking = BlockingPairCount(chosen, in: checked)
      guard blocking.count == claim.blockingPairs else { throw RoundViolation(.wrongBlockingPairs) }
      if snapshot.policy.objective == .stable {
        if let pair = blocking.first { throw pair }
      } else {
        guard let proof = claim.proof else { throw RoundViolation(.proofMissing) }
        try ProofCheck(proof, of: chosen, in: checked).check()
      }
    } catch {
      violation = error
    }
    return RoundVerdict(
      objective: objective, checkedPairs: ready.students * ready.mentors, violation: violation)
  }
}
