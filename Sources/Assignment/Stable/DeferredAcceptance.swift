extension Preferences {
  /// The stable matching that is best for every student at once (Gale and Shapley, students propose).
  ///
  /// No other stable matching gives any student a better mentor, and the same students are matched in
  /// all of them. Work grows with the number of proposals, at most one an arc.
  package func stableMatching() -> [Int?] {
    let orders = (0..<studentCount).map { student in
      (starts[student]..<starts[student + 1]).sorted { self.student(student, prefers: $0, to: $1) }
    }
    var proposed = [Int](repeating: 0, count: studentCount)
    var seats = capacities.map { Seats(capacity: Int($0)) }
    for first in 0..<studentCount {
      var student = first
      while proposed[student] < orders[student].count {
        let arc = orders[student][proposed[student]]
        proposed[student] += 1
        let mentor = Int(mentors[arc])
        let refused = seats[mentor].admit(Seat(student: student, arc: arc)) {
          self.mentor(mentor, prefers: $0.student, on: $0.arc, to: $1.student, on: $1.arc)
        }
        guard let refused else { break }
        student = refused.student
      }
    }
    var mates = [Int?](repeating: nil, count: studentCount)
    for (mentor, seats) in seats.enumerated() {
      for seat in seats.held { mates[seat.student] = mentor }
    }
    return mates
  }
}

private struct Seat {
  let student: Int
  let arc: Int
}

/// Those a mentor holds for now, best first.
private struct Seats {
  let capacity: Int
  private(set) var held: [Seat] = []

  /// Takes a proposal in; returns who must go, who may be the one who just came.
  mutating func admit(_ seat: Seat, isBetter: (Seat, Seat) -> Bool) -> Seat? {
    var (low, high) = (0, held.count)
    while low < high {
      let middle = (low + high) / 2
      if isBetter(held[middle], seat) { low = middle + 1 } else { high = middle }
    }
    held.insert(seat, at: low)
    return held.count > capacity ? held.removeLast() : nil
  }
}
