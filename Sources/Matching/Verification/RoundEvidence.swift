import Checksums
import JSON
import Programs

/// A stored round as it lies in the database, to be believed in nothing.
package struct RoundEvidence: Sendable {
  let snapshot: [UInt8]
  let snapshotSHA256: String
  let policyText: String
  /// The solved round as JSON.
  let solution: String
  let proof: String?
  /// The stored pairs, with the people's ids.
  let pairs: [SolvedPair]

  /// Says whether the round stands, or what disproves it.
  package func verdict() -> RoundVerdict {
    let told = RoundSolutionText(solution)
    guard SHA256.hexadecimal(of: snapshot) == snapshotSHA256,
      let snapshot = try? Snapshot(canonicalBytes: snapshot)
    else { return refused(told, .damagedSnapshot) }
    guard snapshot.policy.text == policyText else { return refused(told, .otherPolicy) }
    guard let told, told.pairs == Set(pairs.map(RoundSolutionText.Pair.init)),
      told.pairs.count == pairs.count
    else { return refused(told, .otherSolution) }
    let claim = RoundClaim(
      status: told.status, objective: told.objective, pairs: pairs,
      blockingPairs: told.blockingPairs, proof: proof.flatMap { RoundProof(json: Array($0.utf8)) })
    return RoundVerifier(snapshot).verdict(on: claim)
  }

  /// The snapshot and the objective; nil where they are not what was stored.
  var opened: (snapshot: Snapshot, objective: RoundObjective)? {
    guard SHA256.hexadecimal(of: snapshot) == snapshotSHA256,
      let snapshot = try? Snapshot(canonicalBytes: snapshot),
      let told = RoundSolutionText(solution)
    else { return nil }
    return (snapshot, told.objective)
  }

  private func refused(
    _ told: RoundSolutionText?, _ fault: RoundViolation.Fault
  ) -> RoundVerdict {
    RoundVerdict(
      objective: told?.objective
        ?? RoundObjective(matched: 0, waiting: 0, floor: nil, total: 0),
      checkedPairs: 0, violation: RoundViolation(fault))
  }
}

/// What a solved round's JSON says of itself.
struct RoundSolutionText {
  struct Pair: Hashable {
    let student: String
    let mentor: String
    let score: Int64
    let isPinned: Bool
  }

  let status: SolvedRound.Status
  let objective: RoundObjective
  let blockingPairs: Int
  let pairs: Set<Pair>

  /// Nil for a text that is no solved round.
  init?(_ text: String) {
    guard let document = try? JSONReader.read(Array(text.utf8)), case .object(let round) = document,
      case .text(let word) = round["status"], let status = SolvedRound.Status(rawValue: word),
      case .object(let levels) = round["objective"], let objective = RoundObjective(levels),
      let blockingPairs = round.whole("blocking_pairs"), case .array(let list) = round["pairs"]
    else { return nil }
    var pairs: Set<Pair> = []
    for item in list {
      guard let pair = Pair(item), pairs.insert(pair).inserted else { return nil }
    }
    (self.status, self.objective, self.blockingPairs) = (status, objective, blockingPairs)
    self.pairs = pairs
  }
}

extension RoundSolutionText.Pair {
  init(_ pair: SolvedPair) {
    self.init(
      student: pair.pair.student.id.text, mentor: pair.pair.mentor.id.text,
      score: Int64(pair.score), isPinned: pair.isPinned)
  }

  fileprivate init?(_ value: JSONValue) {
    guard case .object(let pair) = value, case .text(let student) = pair["student"],
      case .text(let mentor) = pair["mentor"], case .integer(let score) = pair["score"],
      case .flag(let isPinned) = pair["pinned"]
    else { return nil }
    self.init(student: student, mentor: mentor, score: score, isPinned: isPinned)
  }
}

extension RoundObjective {
  fileprivate init?(_ levels: JSONObject) {
    guard let matched = levels.whole("matched"), let waiting = levels.whole("waiting"),
      let total = levels.whole("total")
    else { return nil }
    self.init(
      matched: matched, waiting: waiting, floor: levels.whole("floor"), total: total)
  }
}

extension JSONObject {
  fileprivate func whole(_ name: String) -> Int? {
    guard case .integer(let number) = self[name] else { return nil }
    return Int(exactly: number)
  }
}
