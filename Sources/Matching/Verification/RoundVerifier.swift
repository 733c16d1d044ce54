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
      try check(claim, chosen, checked)
    } catch {
      violation = error
    }
    return RoundVerdict(
      objective: objective, checkedPairs: ready.students * ready.mentors, violation: violation)
  }
  /// Looks once at all pairs, for the proof and for those that block.
  private func check(
    _ claim: RoundClaim, _ chosen: ChosenPairs, _ checked: CheckedSnapshot
  ) throws(RoundViolation) {
    let isStable = snapshot.policy.objective == .stable
    var doubt: RoundViolation?
    var proof: ProofCheck?
    if !isStable {
      do throws(RoundViolation) {
        guard let prices = claim.proof else { throw RoundViolation(.proofMissing) }
        proof = try ProofCheck(prices, of: chosen, in: checked)
      } catch { doubt = error }
    }
    var blocking = BlockingPairCount(chosen, in: checked)
    let takesPart = chosen.takesPart
    let rows = ContractRows(checked, takesPart: takesPart, weights: snapshot.policy.weights)
    var row = [Int32](repeating: ContractRows.forbidden, count: takesPart.count)
    for student in chosen.competing {
      rows.fill(&row, student: student)
      blocking.add(student, row)
      guard doubt == nil else { continue }
      do throws(RoundViolation) { try proof?.check(student, row) } catch { doubt = error }
    }
    guard blocking.count == claim.blockingPairs else { throw RoundViolation(.wrongBlockingPairs) }
    if let doubt = isStable ? blocking.first : doubt { throw doubt }
    try proof?.finish()
  }
}
