import Matching

/// The best objective over every way to match a small round, by trying them all.
struct BruteForce {
  struct Outcome: Equatable {
    var matched = 0
    var waiting = 0
    var floor: Int?
    var total = 0
  }

  let round: PlainRound
  private let oracle: Oracle
  private let open: [PlainPerson]
  private let mentors: [PlainPerson]
  private let scores: [[Int?]]

  init(_ round: PlainRound) {
    self.round = round
    let oracle = Oracle(round)
    let open = round.students.filter { student in !round.pins.contains { $0.student == student.id }
    }
    self.oracle = oracle
    self.open = open
    mentors = round.mentors
    scores = open.map { student in
      round.mentors.map { mentor in
        oracle.failures(student, mentor).isEmpty ? oracle.score(student, mentor) : nil
      }
    }
  }

  /// The best outcome, level after level; the floor counts only where it is asked for.
  func best(isFair: Bool) -> Outcome {
    var best = Outcome()
    var places = mentors.map { oracle.places[$0.id] ?? 0 }
    var isFirst = true
    explore(0, Outcome(), &places) { outcome in
      if isFirst || key(outcome, isFair).lexicographicallyPrecedes(key(best, isFair)) == false {
        best = outcome
      }
      isFirst = false
    }
    return withPins(best, isFair: isFair)
  }

  /// The best outcome of all that have a certain pair, chosen and not pinned.
  func best(isFair: Bool, with pair: (student: String, mentor: String)) -> Outcome? {
    guard let student = open.firstIndex(where: { $0.id == pair.student }),
      let mentor = mentors.firstIndex(where: { $0.id == pair.mentor })
    else { return nil }
    var best: Outcome?
    var places = mentors.map { oracle.places[$0.id] ?? 0 }
    explore(0, Outcome(), &places, only: (student, mentor)) { outcome in
      if best.map({ !key(outcome, isFair).lexicographicallyPrecedes(key($0, isFair)) }) ?? true {
        best = outcome
      }
    }
    return best.map { withPins($0, isFair: isFair) }
  }

  private func key(_ outcome: Outcome, _ isFair: Bool) -> [Int] {
    [outcome.matched, outcome.waiting, isFair ? outcome.floor ?? 0 : 0, outcome.total]
  }

  private func explore(
    _ student: Int, _ outcome: Outcome, _ places: inout [Int],
    only pair: (student: Int, mentor: Int)? = nil, _ visit: (Outcome) -> Void
  ) {
    guard student < open.count else { return visit(outcome) }
    let bound = pair?.student == student ? pair?.mentor : nil
    if bound == nil { explore(student + 1, outcome, &places, only: pair, visit) }
    for mentor in mentors.indices where places[mentor] > 0 && bound ?? mentor == mentor {
      guard let score = scores[student][mentor] else { continue }
      var next = outcome
      next.matched += 1
      next.waiting += 4 * open[student].waiting + open[student].priority
      next.floor = min(outcome.floor ?? score, score)
      next.total += score
      places[mentor] -= 1
      explore(student + 1, next, &places, only: pair, visit)
      places[mentor] += 1
    }
  }

  private func withPins(_ outcome: Outcome, isFair: Bool) -> Outcome {
    var outcome = outcome
    if !isFair { outcome.floor = nil }
    for pin in round.pins {
      guard let student = round.students.first(where: { $0.id == pin.student }),
        let mentor = mentors.first(where: { $0.id == pin.mentor })
      else { continue }
      outcome.matched += 1
      outcome.waiting += 4 * student.waiting + student.priority
      outcome.total += oracle.score(student, mentor)
    }
    return outcome
  }
}
