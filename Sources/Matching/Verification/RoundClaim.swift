package import Programs

/// A solved round as somebody presents it to be checked.
package struct RoundClaim: Sendable {
  package let status: SolvedRound.Status
  package let objective: RoundObjective
  package let pairs: [SolvedPair]
  package let blockingPairs: Int
  /// None for a stable round, whose proof is that no pair blocks.
  package let proof: RoundProof?

  package init(
    status: SolvedRound.Status, objective: RoundObjective, pairs: [SolvedPair], blockingPairs: Int,
    proof: RoundProof?
  ) {
    self.status = status
    self.objective = objective
    self.pairs = pairs
    self.blockingPairs = blockingPairs
    self.proof = proof
  }

  /// What a solver says of its own round.
  package init(_ solved: SolvedRound) {
    self.init(
      status: solved.status, objective: solved.objective, pairs: solved.pairs,
      blockingPairs: solved.blockingPairs, proof: solved.proof)
  }
}

/// What a check of a round came to.
package struct RoundVerdict: Sendable, Equatable {
  /// Whether every pair keeps the rules and every number is what it should be.
  package var isValid: Bool { violation == nil || violation?.isOfProof == true }
  /// Whether it is also proved that nothing better is possible.
  package var isOptimal: Bool { violation == nil }
  /// The objective as the checker counts it.
  package let objective: RoundObjective
  /// Ready students times ready mentors.
  package let checkedPairs: Int
  /// The first thing that disproves the round.
  package let violation: RoundViolation?
}

/// What disproves a round, or its proof.
package struct RoundViolation: Error, Sendable, Equatable {
  package enum Fault: Equatable, Sendable {
    /// What is stored.
    case damagedSnapshot, otherPolicy, otherSolution
    /// Pairs.
    case studentTwice, unknownPerson, notReady, brokenRule(Rule), placesExceeded, wrongScore
    case pinMissing, pinInvented
    /// Counts.
    case wrongObjective, wrongBlockingPairs
    /// The proof.
    case proofMissing, wrongMentors, negativePrice, paidFreePlace, betterPair, wrongFloor, blocks
  }

  package let fault: Fault
  package var student: PersonKey?
  package var mentor: PersonKey?

  init(_ fault: Fault, student: PersonKey? = nil, mentor: PersonKey? = nil) {
    self.fault = fault
    self.student = student
    self.mentor = mentor
  }

  /// Whether pairs and numbers stand, and only their being the best is not shown.
  var isOfProof: Bool {
    switch fault {
    case .proofMissing, .wrongMentors, .negativePrice, .paidFreePlace, .betterPair, .wrongFloor,
      .blocks:
      true
    default: false
    }
  }
}
