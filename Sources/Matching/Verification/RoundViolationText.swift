package import JSON
import Programs

extension RoundViolation {
  /// A stable code for scripts.
  package var code: String {
    switch fault {
    case .damagedSnapshot: "snapshot.damaged"
    case .otherPolicy: "policy.other"
    case .otherSolution: "solution.other"
    case .studentTwice: "pair.student_twice"
    case .unknownPerson: "pair.unknown_person"
    case .notReady: "pair.not_ready"
    case .brokenRule(let rule): "pair.\(rule.code)"
    case .placesExceeded: "pair.places_exceeded"
    case .wrongScore: "pair.wrong_score"
    case .pinMissing: "pin.missing"
    case .pinInvented: "pin.invented"
    case .wrongObjective: "objective.wrong"
    case .wrongBlockingPairs: "blocking_pairs.wrong"
    case .proofMissing: "proof.missing"
    case .wrongMentors: "proof.wrong_mentors"
    case .negativePrice: "proof.negative_price"
    case .paidFreePlace: "proof.paid_free_place"
    case .betterPair: "proof.better_pair"
    case .wrongFloor: "proof.wrong_floor"
    case .blocks: "proof.blocking_pair"
    }
  }

  /// What is the matter, in one sentence.
  package var message: String {
    let pair = [student, mentor].compactMap { $0.map { "\($0)" } }.joined(separator: " with ")
    return pair.isEmpty
      ? "\(reason.prefix(1).uppercased())\(reason.dropFirst())." : "\(pair): \(reason)."
  }

  private var reason: String {
    switch fault {
    case .damagedSnapshot: "the stored snapshot is not the one that was solved"
    case .otherPolicy: "the stored policy is not the one that was solved by"
    case .otherSolution: "the stored pairs are not those of the stored solution"
    case .studentTwice: "the student is matched twice"
    case .unknownPerson: "one of them is not in the snapshot"
    case .notReady: "one of them is not ready"
    case .brokenRule(let rule): "the pair breaks the rule \(rule.code)"
    case .placesExceeded: "the mentor has more students than places"
    case .wrongScore: "score or components are not what the rules of scoring give"
    case .pinMissing: "the pin is not in the round"
    case .pinInvented: "the pair is said to be pinned and is not"
    case .wrongObjective: "the objective is not what the pairs add up to"
    case .wrongBlockingPairs: "the number of blocking pairs is wrong"
    case .proofMissing: "the round has no proof"
    case .wrongMentors: "the proof has prices for other mentors than those who take part"
    case .negativePrice: "the proof has a price below zero"
    case .paidFreePlace: "the proof has a price for a mentor who has a place left"
    case .betterPair: "the proof does not hold: this pair would better the round"
    case .wrongFloor: "the floor is not the highest that keeps everybody matched"
    case .blocks: "the two would rather have each other"
    }
  }
}

extension RoundVerdict {
  /// Writes the fields of the verdict into the object that is open.
  package func write(to json: inout JSONWriter) {
    json.field("valid", isValid)
    json.field("optimal", isOptimal)
    json.key("objective")
    json.object { objective.write(to: &$0) }
    json.field("checked_pairs", checkedPairs)
    json.key("violation")
    guard let violation else { return json.null() }
    json.object { json in
      json.field("code", violation.code)
      json.field("student", violation.student?.id.text)
      json.field("mentor", violation.mentor?.id.text)
      json.field("message", violation.message)
    }
  }
}
