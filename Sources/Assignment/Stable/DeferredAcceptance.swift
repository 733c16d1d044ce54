/// Students propose, mentors keep their best up to their places (Gale and Shapley).
///
/// In rounds: all free students propose until each is held or has asked everybody known, then whom to
/// ask next is found for those at once. The order of proposals does not change the outcome.
struct DeferredAcceptance {
  private struct Seat: Sendable {
    let student: Int32
    let regard: Regard
  }

  private let participants: Participants
  /// Those each mentor holds for now, best first.
  private var held: [[Seat]]
  private var queues: [[Proposal]]
  private var asked: [Int]
  private var last: [Regard?]
  /// Students who know of nobody else to ask.
  private var isDone: [Bool]

  init(_ participants: Participants, over pairs: any AllPairs) {
    self.participants = participants
    let students = participants.weights.count
    held = Array(repeating: [], count: participants.capacities.count)
    queues = Array(repeating: [], count: students)
    asked = Array(repeating: 0, count: students)
    last = Array(repeating: nil, count: students)
    isDone = Array(repeating: false, count: students)
    let proposals = Proposals(participants: participants, pairs: pairs)
    var free = (0..<Int32(students)).map { $0 }
    while !free.isEmpty {
      refill(free, from: proposals)
      free = free.compactMap { propose($0) }.sorted()
    }
  }

  /// The mentor of each student.
  var mates: [Int?] {
    var mates = [Int?](repeating: nil, count: queues.count)
    for (mentor, seats) in held.enumerated() {
      for seat in seats { mates[Int(seat.student)] = mentor }
    }
    return mates
  }

  private mutating func refill(_ students: [Int32], from proposals: Proposals) {
    let bars = participants.capacities.indices.map { bar(of: $0) }
    let found = proposals.next(of: students, after: last) { mentor, regard in
      switch bars[mentor] {
      case .closed: false
      case .open: true
      case .full(let worst): regard.isBetter(than: worst)
      }
    }
    for (student, queue) in zip(students, found) {
      queues[Int(student)] = queue
      asked[Int(student)] = 0
      last[Int(student)] = queue.last?.liking
      isDone[Int(student)] = queue.count < Proposals.depth
    }
  }

  private enum Bar: Sendable {
    case closed, open
    case full(worst: Regard)
  }

  /// Whom a mentor would take in.
  private func bar(of mentor: Int) -> Bar {
    let capacity = Int(participants.capacities[mentor])
    guard capacity > 0 else { return .closed }
    guard held[mentor].count >= capacity, let worst = held[mentor].last else { return .open }
    return .full(worst: worst.regard)
  }

  /// Lets a student propose, then whoever had to make way, and so on; returns who has run out of
  /// mentors to ask, if more can be found.
  private mutating func propose(_ first: Int32) -> Int32? {
    var student = Int(first)
    while asked[student] < queues[student].count {
      let proposal = queues[student][asked[student]]
      asked[student] += 1
      let seat = Seat(student: Int32(student), regard: proposal.regard)
      guard let refused = admit(seat, to: Int(proposal.mentor)) else { return nil }
      student = Int(refused.student)
    }
    return isDone[student] ? nil : Int32(student)
  }

  /// Takes a proposal in; returns who must go, who may be the one who just came.
  private mutating func admit(_ seat: Seat, to mentor: Int) -> Seat? {
    var (low, high) = (0, held[mentor].count)
    while low < high {
      let middle = (low + high) / 2
      if held[mentor][middle].regard.isBetter(than: seat.regard) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    held[mentor].insert(seat, at: low)
    return held[mentor].count > Int(participants.capacities[mentor])
      ? held[mentor].removeLast() : nil
  }
}

extension Participants {
  /// The stable matching that is best for every student at once, over all pairs.
  ///
  /// No other stable matching gives any student a better mentor, and the same students are matched in
  /// all of them.
  package func stableMatching(over pairs: any AllPairs) -> [Int?] {
    DeferredAcceptance(self, over: pairs).mates
  }
}
