import Programs

/// The pairs of a claimed round, each held against rules, scores, pins and places.
struct ChosenPairs {
  /// Student and mentor by number, ordered by student; pins are not among them.
  private(set) var chosen: [(student: Int, mentor: Int, score: Int)] = []
  private var pinned: [(student: Int, mentor: Int, score: Int)] = []
  /// The mentor of each student who was not pinned, or nil.
  private(set) var mates: [Int?]
  private(set) var isPinned: [Bool]
  /// Each mentor's places: those before the round, without the pins', without the pairs' too.
  private(set) var placesAfterPins: [Int]
  private(set) var placesLeft: [Int]
  private let snapshot: Snapshot

  /// - Throws: the first pair that must not be, or is not as it is said to be.
  init(_ pairs: [SolvedPair], in checked: CheckedSnapshot) throws(RoundViolation) {
    snapshot = checked.snapshot
    mates = Array(repeating: nil, count: snapshot.students.count)
    isPinned = Array(repeating: false, count: snapshot.students.count)
    placesAfterPins = snapshot.mentors.map(\.freePlaces)
    placesLeft = placesAfterPins
    var pins = Set(snapshot.pins)
    for pair in pairs {
      let (student, mentor) = try Self.people(of: pair, in: checked)
      try Self.check(pair, student, mentor, in: checked)
      guard mates[student] == nil, !isPinned[student] else { throw pair.violation(.studentTwice) }
      placesLeft[mentor] -= 1
      guard placesLeft[mentor] >= 0 else { throw pair.violation(.placesExceeded) }
      if pair.isPinned {
        guard pins.remove(pair.pair) != nil else { throw pair.violation(.pinInvented) }
        isPinned[student] = true
        placesAfterPins[mentor] -= 1
        pinned.append((student, mentor, pair.score))
      } else {
        mates[student] = mentor
        chosen.append((student, mentor, pair.score))
      }
    }
    if let pin = pins.min() {
      throw RoundViolation(.pinMissing, student: pin.student, mentor: pin.mentor)
    }
    chosen.sort { $0.student < $1.student }
  }

  private static func people(
    of pair: SolvedPair, in checked: CheckedSnapshot
  ) throws(RoundViolation) -> (student: Int, mentor: Int) {
    guard let student = checked.students[pair.pair.student],
      let mentor = checked.mentors[pair.pair.mentor]
    else { throw pair.violation(.unknownPerson) }
    guard checked.snapshot.students[student].profile.isReady,
      checked.snapshot.mentors[mentor].profile.isReady
    else { throw pair.violation(.notReady) }
    return (student, mentor)
  }

  private static func check(
    _ pair: SolvedPair, _ student: Int, _ mentor: Int, in checked: CheckedSnapshot
  ) throws(RoundViolation) {
    if let rule = checked.brokenByAnyPair(student, mentor) {
      throw pair.violation(.brokenRule(rule))
    }
    if !pair.isPinned, let rule = checked.brokenByChoice(student, mentor) {
      throw pair.violation(.brokenRule(rule))
    }
    let components = checked.components(student, mentor)
    guard components == pair.components,
      components.score(by: checked.snapshot.policy.weights) == pair.score
    else { throw pair.violation(.wrongScore) }
  }

  /// What the pairs come to, level after level.
  func objective(isFair: Bool) -> RoundObjective {
    let all = chosen + pinned
    return RoundObjective(
      matched: all.count,
      waiting: all.reduce(0) { $0 + snapshot.students[$1.student].weight },
      floor: isFair ? chosen.map(\.score).min() : nil,
      total: all.reduce(0) { $0 + $1.score })
  }

  /// Whether each mentor takes part: is ready, and has a place that no pin takes.
  var takesPart: [Bool] {
    snapshot.mentors.indices.map {
      snapshot.mentors[$0].profile.isReady && placesAfterPins[$0] > 0
    }
  }

  /// The students who take part: ready and not pinned.
  var competing: [Int] {
    snapshot.students.indices.filter {
      snapshot.students[$0].profile.isReady && !isPinned[$0]
    }
  }
}

extension SolvedPair {
  fileprivate func violation(_ fault: RoundViolation.Fault) -> RoundViolation {
    RoundViolation(fault, student: pair.student, mentor: pair.mentor)
  }
}
