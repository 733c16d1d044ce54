import Assignment
import Programs

/// A solved round in the solver's terms, and the way back to its people.
struct RoundMarket: Sendable {
  private let score: PairScore
  private let rules: PairRules
  private let candidates: Candidates
  private let pairs: ScoredPairs
  private let mates: [Int?]
  /// None for a stable round.
  private let exchanges: Exchanges?
  private let studentNumbers: [PersonKey: Int]
  private let mentorNumbers: [PersonKey: Int]
  private let numbersInMarket: (students: [Int: Int], mentors: [Int: Int])

  private var snapshot: Snapshot { score.snapshot }

  init(_ snapshot: Snapshot, pairs solved: [SolvedPair], proof: RoundProof?) throws(PinProblems) {
    score = PairScore(
      snapshot: snapshot, people: RoundPeople(snapshot), records: PairRecords(snapshot))
    let pins = try Pins(score)
    rules = PairRules(score, freePlaces: pins.freePlaces)
    candidates = Candidates(snapshot, pins: pins)
    pairs = ScoredPairs(score, candidates, threads: 1)
    studentNumbers = Self.numbers(snapshot.students.map(\.profile.key))
    mentorNumbers = Self.numbers(snapshot.mentors.map(\.profile.key))
    let inMarket = (
      students: Self.numbers(candidates.students), mentors: Self.numbers(candidates.mentors)
    )
    numbersInMarket = inMarket
    var held = [Int?](repeating: nil, count: candidates.students.count)
    var scores = [Int32](repeating: 0, count: held.count)
    for pair in solved where !pair.isPinned {
      guard let student = studentNumbers[pair.pair.student], let s = inMarket.students[student],
        let mentor = mentorNumbers[pair.pair.mentor], let m = inMarket.mentors[mentor]
      else { continue }
      (held[s], scores[s]) = (m, Int32(clamping: pair.score))
    }
    mates = held
    guard let proof else {
      exchanges = nil
      return
    }
    let prices = candidates.mentors.map { mentor in
      proof.prices[snapshot.mentors[mentor].profile.key].map {
        Worth(pairs: $0.pairs, weight: $0.rank, score: $0.score)
      } ?? .zero
    }
    exchanges = Exchanges(
      mates: held, scores: scores, prices: prices, of: candidates.participants, over: pairs,
      amongEquals: snapshot.policy.amongEquals == .lot ? .lot : .score)
  }

  func has(student: PersonKey) -> Bool { studentNumbers[student] != nil }

  func has(mentor: PersonKey) -> Bool { mentorNumbers[mentor] != nil }

  /// The cheapest moves that give a student a mentor; nil where the pair is no candidate.
  func moves(giving pair: PairKey) -> [Exchange.Move]? {
    guard let exchanges, let (student, mentor) = numbers(of: pair) else { return nil }
    return exchanges.exchange(giving: student, mentor: mentor)?.moves
  }

  /// What moves change in the objective, by the numbers of the people they move.
  func price(of moves: [Exchange.Move]) -> RoundExplanation.Price {
    var (matched, waiting, total) = (0, 0, 0)
    var told: [RoundExplanation.Move] = []
    for move in moves {
      let student = candidates.students[move.student]
      for (mate, sign) in [(mates[move.student], -1), (move.mentor, 1)] {
        guard let mate else { continue }
        matched += sign
        waiting += sign * snapshot.students[student].weight
        total += sign * components(student, candidates.mentors[mate])
      }
      told.append(
        RoundExplanation.Move(
          student: snapshot.students[student].profile.key, from: key(mates[move.student]),
          to: key(move.mentor)))
    }
    return RoundExplanation.Price(
      matched: matched, waiting: waiting, floor: nil, total: total,
      moves: told.sorted { $0.student < $1.student })
  }

  /// Why a student of the round has no mentor.
  func unmatched(_ key: PersonKey) -> UnmatchedStudent? {
    guard let student = studentNumbers[key] else { return nil }
    guard snapshot.students[student].profile.isReady else {
      return UnmatchedStudent(
        student: key, reason: .notReady, failedRules: rules.firstFailures(of: student))
    }
    guard fitting(student).isEmpty else {
      return UnmatchedStudent(student: key, reason: .outcompeted, failedRules: [])
    }
    return UnmatchedStudent(
      student: key, reason: .noCandidate, failedRules: rules.firstFailures(of: student))
  }

  /// The mentors who fit a student, and who has their places.
  func shortage(_ key: PersonKey) -> RoundExplanation.Shortage? {
    guard let student = studentNumbers[key] else { return nil }
    let mentors = Set(fitting(student))
    return RoundExplanation.Shortage(
      mentors: mentors.count,
      places: mentors.reduce(0) { $0 + Int(candidates.participants.capacities[$1]) },
      students: mates.count { $0.map(mentors.contains) ?? false })
  }

  private func fitting(_ student: Int) -> [Int] {
    candidates.mentors.indices.filter {
      rules.firstFailure(student, candidates.mentors[$0]) == nil
    }
  }

  private func numbers(of pair: PairKey) -> (student: Int, mentor: Int)? {
    guard let student = studentNumbers[pair.student], let s = numbersInMarket.students[student],
      let mentor = mentorNumbers[pair.mentor], let m = numbersInMarket.mentors[mentor]
    else { return nil }
    return (s, m)
  }

  private func components(_ student: Int, _ mentor: Int) -> Int {
    score.components(student, mentor).score(by: snapshot.policy.weights)
  }

  private func key(_ mentor: Int?) -> PersonKey? {
    mentor.map { snapshot.mentors[candidates.mentors[$0]].profile.key }
  }

  private static func numbers<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }
}
