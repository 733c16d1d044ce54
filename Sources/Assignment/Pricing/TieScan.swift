/// Looks at all pairs that an optimal matching may have for those that would decide ties otherwise.
///
/// Only needed where a student has more such pairs than are worth listing: the luckiest are listed
/// first, and the prices of the draw tell whether a less lucky one could matter.
struct TieScan {
  let participants: Participants
  let margins: Margins
  let pairs: any AllPairs
  /// By student, the luck of the last pair listed of those that were too many.
  let cutoffs: [Int32: Int32]
  /// The lowest score that the matching may use.
  private var least: Int32 { max(0, margins.least) }

  init(
    _ participants: Participants, _ margins: Margins, _ pairs: any AllPairs,
    _ cutoffs: [Int32: Int32]
  ) {
    self.participants = participants
    self.margins = margins
    self.pairs = pairs
    self.cutoffs = cutoffs
  }

  /// The mentors that a student, in the first draw, has with at least the surplus given; students rise.
  func mentors(
    prices: [Int64], surpluses: [Int32: Int64]
  ) -> [(student: Int32, mentors: [Int32])] {
    let cheapest = prices.indices.reduce(Int64.max / 4) {
      participants.capacities[$1] > 0 ? min($0, prices[$1]) : $0
    }
    let students = cutoffs.filter { student, cutoff in
      Int64(cutoff) >= surpluses[student, default: .max / 2] + cheapest
    }.keys.sorted()
    let found = pairs.map(students) { student, row in
      mentors(student, row, prices: prices, surplus: surpluses[student] ?? .max)
    }
    return zip(students, found).filter { !$1.isEmpty }.map { ($0, $1) }
  }

  private func mentors(
    _ student: Int32, _ row: any ScoredRow, prices: [Int64], surplus: Int64
  ) -> [Int32] {
    var found: [(gain: Int64, mentor: Int32)] = []
    let (line, key) = (margins.lines[Int(student)], participants.studentKeys[Int(student)])
    margins.costs.withUnsafeBufferPointer { costs in
      guard let costs = costs.baseAddress else { return }
      for (block, mentors) in participants.blocks(ofWidth: pairs.blockWidth) {
        let scores = row.scores(ofBlock: block, by: .round)
        scores.forEach(
          ofFirst: mentors.count, costing: costs + mentors.lowerBound, line: line
        ) { place, score, gain in
          let mentor = mentors.lowerBound &+ place
          guard gain == 0, score >= least else { return }
          let gain = Int64(luck(key, participants.mentorKeys[mentor], 1)) - prices[mentor] - surplus
          if gain >= 0 { found.append((gain, Int32(mentor))) }
        }
      }
    }
    return found.sorted { ($0.gain, $0.mentor) > ($1.gain, $1.mentor) }.map(\.mentor)
  }
}
