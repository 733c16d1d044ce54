/// The pairs of a round that are held: the best of each student, and those that pricing asked for.
struct ShortLists {
  private(set) var starts: [Int] = [0]
  private(set) var mentors: [Int32] = []
  private(set) var scores: [Int32] = []
  /// No pair of the student that is not listed has a higher score; -1 where all are listed.
  let cutoffs: [Int32]

  init(of participants: Participants, from pairs: any AllPairs, depth: Int) {
    let students = (0..<Int32(participants.weights.count)).map { $0 }
    let rows = pairs.map(students) { student, row in
      var best = BestArcs(depth: depth, studentKey: participants.studentKeys[Int(student)])
      participants.mentorKeys.withUnsafeBufferPointer { keys in
        guard let keys = keys.baseAddress else { return }
        for (block, mentors) in participants.blocks(ofWidth: pairs.blockWidth) {
          best.read(row.scores(ofBlock: block, by: .round), mentors: mentors, keys)
        }
      }
      let arcs = best.finish()
      return (arcs: arcs, isCut: best.isCut)
    }
    cutoffs = rows.map { $0.isCut ? $0.arcs.last?.score ?? -1 : -1 }
    for row in rows { append(row.arcs) }
  }

  private mutating func append(_ arcs: [Arc]) {
    mentors.append(contentsOf: arcs.lazy.map(\.mentor))
    scores.append(contentsOf: arcs.lazy.map(\.score))
    starts.append(mentors.count)
  }

  func arcs(of student: Int32) -> Range<Int> {
    starts[Int(student)]..<starts[Int(student) + 1]
  }

  func lists(_ mentor: Int32, for student: Int32) -> Bool {
    mentors[arcs(of: student)].contains(mentor)
  }

  /// Lists further pairs; students rise, and no pair is listed already.
  mutating func add(_ found: [(student: Int32, arcs: [Arc])]) {
    guard !found.isEmpty else { return }
    let old = self
    (starts, mentors, scores) = ([0], [], [])
    let count = old.mentors.count + found.reduce(0) { $0 + $1.arcs.count }
    mentors.reserveCapacity(count)
    scores.reserveCapacity(count)
    var next = found.startIndex
    for student in 0..<Int32(cutoffs.count) {
      let range = old.arcs(of: student)
      guard next < found.endIndex, found[next].student == student else {
        mentors.append(contentsOf: old.mentors[range])
        scores.append(contentsOf: old.scores[range])
        starts.append(mentors.count)
        continue
      }
      let listed = range.map { Arc(mentor: old.mentors[$0], score: old.scores[$0]) }
      append((listed + found[next].arcs).sorted { $0.score > $1.score })
      next += 1
    }
  }

  func problem(_ participants: Participants) throws(ProblemError) -> Problem {
    try Problem(
      capacities: participants.capacities, starts: starts, mentors: mentors, scores: scores,
      weights: participants.weights, studentKeys: participants.studentKeys,
      mentorKeys: participants.mentorKeys)
  }
}

extension Participants {
  /// The blocks in which all mentors are scored, with the mentors of each.
  func blocks(ofWidth width: Int) -> some Sequence<(block: Int, mentors: Range<Int>)> {
    stride(from: 0, to: capacities.count, by: width).lazy.map { [end = capacities.count] start in
      (start / width, start..<min(start + width, end))
    }
  }
}
