import Checksums

/// By what rules and weights a round is solved: the contents of a policy file.
package struct Policy: Sendable, Hashable {
  package enum Objective: String, Sendable, CaseIterable {
    case total, fair, stable
  }

  /// Who is matched where students who have waited equally long compete.
  package enum AmongEquals: String, Sendable, CaseIterable {
    case score, lot
  }

  package internal(set) var name = "custom"
  package internal(set) var objective = Objective.total
  /// A multiple of 30; none asks for no hours in common.
  package internal(set) var minimumOverlapMinutes = 60
  /// A multiple of 30, at least 30: from here on more hours in common are no better.
  package internal(set) var targetOverlapMinutes = 120
  package internal(set) var amongEquals = AmongEquals.score
  /// The rules of the table that it switches off.
  package internal(set) var rulesOff: Set<Rule> = []
  /// Wishes it makes rules, in the order in which they are tried.
  package internal(set) var requirements: [Requirement] = []
  /// Closure reasons after which two people are not matched again; safety always counts.
  package internal(set) var neverRematch: [ClosureReason] = [.notAGoodFit, .safetyConcern]
  package internal(set) var weights = Weights.standard
  /// For `stable`: how the students' side weighs, where it differs.
  package internal(set) var studentWeights: Weights?
  /// For `stable`: how the mentors' side weighs, where it differs.
  package internal(set) var mentorWeights: Weights?
  /// The file as it was read; two policies are the same if their texts are.
  package let text: String

  init(text: String) {
    self.text = text
  }

  package var sha256: String { SHA256.hexadecimal(of: text) }

  package var minimumHalfHours: Int { minimumOverlapMinutes / 30 }
  package var targetHalfHours: Int { targetOverlapMinutes / 30 }
}
