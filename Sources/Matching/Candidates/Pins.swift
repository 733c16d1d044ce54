import Programs

/// Pairs that were decided before the round: they take their places first, and their students take
/// no further part.
struct Pins: Sendable {
  /// Student and mentor by number, ordered by student.
  let pairs: [(student: Int, mentor: Int)]
  /// Each mentor's places when the pins have theirs.
  let freePlaces: [Int]

  /// - Throws: Every pin that must not be, and why.
  init(_ score: PairScore) throws(PinProblems) {
    let snapshot = score.snapshot
    let students = snapshot.students.map(\.profile.key)
    let mentors = snapshot.mentors.map(\.profile.key)
    let rules = PairRules(score, freePlaces: snapshot.mentors.map(\.freePlaces))
    var places = rules.freePlaces
    var pairs: [(student: Int, mentor: Int)] = []
    var problems: [PinProblem] = []
    for pin in snapshot.pins {
      let student = students.place(of: pin.student)
      let mentor = mentors.place(of: pin.mentor)
      if let student, let mentor, pairs.last?.student != student {
        if let rule = Self.broken(rules, student, mentor, placesLeft: places[mentor]) {
          problems.append(PinProblem(pair: pin, reason: .rule(rule)))
        } else {
          places[mentor] -= 1
        }
        pairs.append((student, mentor))
      } else {
        problems.append(
          PinProblem(
            pair: pin,
            reason: student == nil
              ? .unknownStudent : mentor == nil ? .unknownMentor : .studentPinnedTwice))
      }
    }
    guard problems.isEmpty else { throw PinProblems(problems: problems) }
    self.pairs = pairs
    freePlaces = places
  }

  /// The first rule that the pair fails and no pin may break.
  private static func broken(
    _ rules: PairRules, _ student: Int, _ mentor: Int, placesLeft: Int
  ) -> Rule? {
    let full: [Rule] = placesLeft == 0 ? [.noFreePlace] : []
    return (rules.failures(student, mentor) + full)
      .filter { !Rule.breakableByPin.contains($0) }
      .min()
  }
}

/// A pin that is refused.
package struct PinProblem: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case unknownStudent, unknownMentor, studentPinnedTwice
    /// A rule that no pin may break.
    case rule(Rule)
  }

  package let pair: PairKey
  package let reason: Reason
}

extension PinProblem: CustomStringConvertible {
  package var description: String {
    let because =
      switch reason {
      case .unknownStudent: "the student is not in this round"
      case .unknownMentor: "the mentor is not in this round"
      case .studentPinnedTwice: "the student is pinned already"
      case .rule(.studentNotReady): "the student is not ready"
      case .rule(.mentorNotReady): "the mentor is not ready"
      case .rule(.noFreePlace): "the mentor has no place left"
      case .rule(.excluded): "an exclusion forbids the pair"
      case .rule(.sameHousehold): "both live in one household"
      case .rule: "the pair is restricted"
      }
    return "\(pair.student) with \(pair.mentor): \(because)"
  }
}

/// All pins of a round that are refused.
package struct PinProblems: Error, Sendable, Hashable {
  package let problems: [PinProblem]
}

extension [PersonKey] {
  /// Where a key stands in a sorted list.
  fileprivate func place(of key: PersonKey) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == key ? low : nil
  }
}
