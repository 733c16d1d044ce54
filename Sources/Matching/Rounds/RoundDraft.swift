import CivilTime
import Database
import Programs

/// A solved round on its way into the database.
struct RoundDraft: Sendable {
  /// Counted up whenever the same snapshot could give another answer.
  static let engine = "1"

  private let round: Round
  private let pairs: [RoundPair]
  private let policyText: String
  private let snapshot: [UInt8]
  private let proof: String?

  init(
    id: Round.ID, loaded: SnapshotLoader.Loaded, solved: SolvedRound, policy: Policy,
    by actor: String, at instant: Instant
  ) {
    snapshot = loaded.snapshot.canonicalBytes
    policyText = policy.text
    proof = solved.proof.map { String(decoding: $0.json, as: UTF8.self) }
    pairs = solved.pairs.compactMap { pair in
      guard let student = loaded.students[pair.pair.student],
        let mentor = loaded.mentors[pair.pair.mentor]
      else { return nil }
      return RoundPair(
        student: student, mentor: mentor, score: Int32(clamping: pair.score),
        components: Component.allCases.map { Int16(clamping: pair.components[$0]) },
        isPinned: pair.isPinned)
    }
    round = Round(
      id: id, number: 0, state: .draft, date: loaded.snapshot.date, seed: loaded.snapshot.seed,
      policyName: policy.name, policySHA256: policy.sha256,
      snapshotSHA256: loaded.snapshot.sha256, solvedAt: instant, solvedBy: actor, decidedAt: nil,
      decidedBy: nil, solution: String(decoding: solved.json, as: UTF8.self))
  }

  /// Stores the round under the program's next number.
  func store(
    for program: Program.ID, tenant: Tenant.ID, _ tx: Transaction
  ) throws -> (round: Round, pairs: [NamedRoundPair]) {
    try tx.execute(.lockProgram(program, tenant: tenant))
    let numbered = round.numbered(try tx.one(.nextRoundNumber(of: program, tenant: tenant)))
    try tx.execute(
      .insertRound(
        numbered, program: program, policy: policyText, snapshot: snapshot, proof: proof,
        engine: RoundDraft.engine, tenant: tenant))
    return (numbered, try storePairs(of: numbered.id, tenant: tenant, tx))
  }

  /// Stores the round in the place of a draft, which must not have changed meanwhile.
  func replace(
    _ before: Round, of program: Program.ID, tenant: Tenant.ID, _ tx: Transaction
  ) throws -> (round: Round, pairs: [NamedRoundPair]) {
    try tx.execute(.lockProgram(program, tenant: tenant))
    let numbered = round.numbered(Int32(clamping: before.number))
    let replaced = try tx.execute(
      .replaceRound(
        numbered, solvedBefore: before.solvedAt, snapshot: snapshot, proof: proof,
        engine: RoundDraft.engine, tenant: tenant))
    guard replaced == 1 else {
      throw RoundError.stale(number: before.number, ["somebody else has just changed it"])
    }
    try tx.execute(.deletePairs(of: before.id, tenant: tenant))
    return (numbered, try storePairs(of: numbered.id, tenant: tenant, tx))
  }

  private func storePairs(
    of id: Round.ID, tenant: Tenant.ID, _ tx: Transaction
  ) throws -> [NamedRoundPair] {
    try tx.execute(.insertPairs(pairs, of: id, tenant: tenant))
    return try tx.all(.namedPairs(of: id, tenant: tenant))
  }
}

extension Round {
  fileprivate func numbered(_ number: Int32) -> Round {
    Round(
      id: id, number: Int(number), state: state, date: date, seed: seed, policyName: policyName,
      policySHA256: policySHA256, snapshotSHA256: snapshotSHA256, solvedAt: solvedAt,
      solvedBy: solvedBy, decidedAt: decidedAt, decidedBy: decidedBy, solution: solution)
  }
}
