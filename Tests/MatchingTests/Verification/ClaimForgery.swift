@testable import Matching
import Programs

/// Claims about a round that are not what the solver said.
struct ClaimForgery {
  private let round: SolvedRound
  private let snapshot: Snapshot

  init(_ round: SolvedRound, in snapshot: Snapshot) {
    self.round = round
    self.snapshot = snapshot
  }

  /// Other pairs, with the objective and blocking pairs that they really come to.
  func claiming(_ pairs: [SolvedPair]) -> RoundClaim {
    let wrong = claim(pairs, objective(of: pairs), round.blockingPairs, round.proof)
    guard
      RoundVerifier(snapshot).verdict(on: wrong).violation?.code == "blocking_pairs.wrong",
      let right = (0...1000).first(where: { count in
        let tried = claim(pairs, objective(of: pairs), count, round.proof)
        return RoundVerifier(snapshot).verdict(on: tried).violation?.code
          != "blocking_pairs.wrong"
      })
    else { return wrong }
    return claim(pairs, objective(of: pairs), right, round.proof)
  }

  func proving(by proof: RoundProof) -> RoundClaim {
    claim(round.pairs, round.objective, round.blockingPairs, proof)
  }

  func forgeries(of pair: SolvedPair) -> [RoundClaim] {
    let rest = round.pairs.filter { $0 != pair }
    var worse = pair.components
    worse[.language] = pair.components[.language] == 0 ? 1 : 0
    let stranger = PairKey(
      student: pair.pair.student,
      mentor: ExternalID("nobody").map { PersonKey($0) } ?? pair.pair.mentor)
    func one(_ key: PairKey, _ components: Components, pinned: Bool) -> SolvedPair {
      SolvedPair(
        pair: key, score: components.score(by: snapshot.policy.weights), components: components,
        isPinned: pinned)
    }
    let objective = round.objective
    let boasted = RoundObjective(
      matched: objective.matched, waiting: objective.waiting, floor: objective.floor,
      total: objective.total + 1)
    return [
      claim(round.pairs + [pair], objective, round.blockingPairs, round.proof),
      claim(
        rest + [one(pair.pair, worse, pinned: pair.isPinned)], objective, round.blockingPairs,
        round.proof),
      claim(
        rest + [one(stranger, pair.components, pinned: pair.isPinned)], objective,
        round.blockingPairs, round.proof),
      claim(
        rest + [one(pair.pair, pair.components, pinned: !pair.isPinned)], objective,
        round.blockingPairs, round.proof),
      claim(round.pairs, boasted, round.blockingPairs, round.proof),
      claim(round.pairs, objective, round.blockingPairs + 1, round.proof),
    ]
  }

  private func claim(
    _ pairs: [SolvedPair], _ objective: RoundObjective, _ blocking: Int, _ proof: RoundProof?
  ) -> RoundClaim {
    RoundClaim(
      status: round.status, objective: objective, pairs: pairs, blockingPairs: blocking,
      proof: proof)
  }

  private func objective(of pairs: [SolvedPair]) -> RoundObjective {
    let weights = Dictionary(
      snapshot.students.map { ($0.profile.key, $0.weight) }, uniquingKeysWith: { first, _ in first }
    )
    return RoundObjective(
      matched: pairs.count, waiting: pairs.reduce(0) { $0 + (weights[$1.pair.student] ?? 0) },
      floor: snapshot.policy.objective == .fair
        ? pairs.filter { !$0.isPinned }.map(\.score).min() : nil,
      total: pairs.reduce(0) { $0 + $1.score })
  }
}

extension RoundProof {
  /// The proof with one of its prices changed.
  func corrupted(_ dice: inout Dice) -> RoundProof {
    var prices = prices
    let key = dice.pick(prices.keys.sorted())
    guard let old = prices[key] else { return self }
    let change = Int64(1 + dice.roll(5000))
    prices[key] =
      switch dice.roll(3) {
      case 0: Price(pairs: old.pairs, rank: old.rank, score: old.score + change)
      case 1: Price(pairs: old.pairs, rank: old.rank, score: old.score - change)
      default: Price(pairs: old.pairs + 1, rank: old.rank, score: old.score)
      }
    return RoundProof(prices: prices, floor: floor)
  }
}
