import Programs

/// What is on record about the single pairs of a snapshot, as the checker reads it.
struct CheckedPairs {
  struct Pair: Hashable {
    let student: Int
    let mentor: Int
  }

  /// Pairs that an exclusion or a past match keeps apart, by the rule that does.
  private(set) var barred: [Pair: Rule] = [:]
  private(set) var wishes: [Pair: Int] = [:]
  /// The same by student, for whoever goes through all of a student's mentors.
  let barredMentors: [Int: [Int]]
  let wishedMentors: [Int: [(mentor: Int, value: Int)]]

  init(_ snapshot: Snapshot, students: [PersonKey: Int], mentors: [PersonKey: Int]) {
    func number(_ key: PairKey) -> Pair? {
      guard let student = students[key.student], let mentor = mentors[key.mentor] else {
        return nil
      }
      return Pair(student: student, mentor: mentor)
    }
    for past in snapshot.history where Self.keepsApart(past.closureReason, snapshot.policy) {
      if let pair = number(past.pair) { barred[pair] = .closedBadly }
    }
    // The earlier rule of the table is the one that is named.
    for exclusion in snapshot.exclusions {
      if let pair = number(exclusion.pair) { barred[pair] = .excluded }
    }
    var authors: [Pair: Set<Wish.Author>] = [:]
    for wish in snapshot.wishes {
      if let pair = number(wish.pair) { authors[pair, default: []].insert(wish.author) }
    }
    wishes = authors.mapValues {
      ContractFormulas.wishes(student: $0.contains(.student), mentor: $0.contains(.mentor))
    }
    barredMentors = Dictionary(grouping: barred.keys, by: \.student).mapValues {
      $0.map(\.mentor)
    }
    wishedMentors = Dictionary(grouping: wishes, by: \.key.student).mapValues {
      $0.map { ($0.key.mentor, $0.value) }
    }
  }

  private static func keepsApart(_ reason: ClosureReason, _ policy: Policy) -> Bool {
    if reason == .safetyConcern { return true }
    return !policy.rulesOff.contains(.closedBadly) && policy.neverRematch.contains(reason)
  }
}
