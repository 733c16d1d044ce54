extension Preferences {
  /// The candidate pairs who would both rather have each other than what a matching gives them.
  ///
  /// None means stable. A place or a student left free takes any candidate. Each pair of `mates` must
  /// be a candidate.
  package func blockingPairs(of mates: [Int?]) -> [(student: Int, mentor: Int)] {
    let held = zip(mates.indices, mates).map { student, mentor in
      mentor.flatMap { arc(student, $0) }
    }
    let worst = worstHeld(held)
    var pairs: [(student: Int, mentor: Int)] = []
    for student in 0..<studentCount {
      for arc in starts[student]..<starts[student + 1] where arc != held[student] {
        if let own = held[student], !self.student(student, prefers: arc, to: own) { continue }
        let mentor = Int(mentors[arc])
        switch worst[mentor] {
        case .none: continue
        case .free: pairs.append((student, mentor))
        case .full(let other, let otherArc):
          if self.mentor(mentor, prefers: student, on: arc, to: other, on: otherArc) {
            pairs.append((student, mentor))
          }
        }
      }
    }
    return pairs
  }

  private enum Worst {
    /// The mentor takes nobody.
    case none
    case free
    case full(student: Int, arc: Int)
  }

  private func worstHeld(_ held: [Int?]) -> [Worst] {
    var left = capacities
    var worst = capacities.map { $0 > 0 ? Worst.free : .none }
    var candidates = [(student: Int, arc: Int)?](repeating: nil, count: mentorCount)
    for (student, arc) in held.enumerated() {
      guard let arc else { continue }
      let mentor = Int(mentors[arc])
      left[mentor] -= 1
      if let other = candidates[mentor],
        self.mentor(mentor, prefers: student, on: arc, to: other.student, on: other.arc)
      {
        // The other is still the worst.
      } else {
        candidates[mentor] = (student, arc)
      }
      if left[mentor] <= 0, let last = candidates[mentor] {
        worst[mentor] = .full(student: last.student, arc: last.arc)
      }
    }
    return worst
  }
}
