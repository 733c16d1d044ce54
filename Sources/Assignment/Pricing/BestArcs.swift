/// A pair seen from its student.
struct Arc: Sendable, Hashable {
  let mentor: Int32
  let score: Int32
}

/// Picks the best so many pairs of one row; among equal scores, those with the lowest hash.
///
/// By hash and not by number: students who are alike would all list the same mentors, and most of
/// them would have to look further.
struct BestArcs {
  /// A pair in one number, the best lowest: 17 bits for how far the score is below the highest, 27 of
  /// the hash, 20 for the mentor.
  private static let scoreShift: UInt64 = 47
  private static let hashShift: UInt64 = 20

  private let depth: Int
  private let fullest: Int
  private let studentKey: UInt64
  private var entries: [UInt64] = []
  private var limit = UInt64.max
  private var least: Int32 = 0
  /// Whether there were more pairs than are kept.
  private(set) var isCut = false

  init(depth: Int, studentKey: UInt64) {
    self.depth = depth
    self.studentKey = studentKey
    fullest = depth < 1 << 20 ? 4 * depth : Int.max
    entries.reserveCapacity(min(fullest, 1 << 8))
  }

  mutating func read(
    _ scores: UnsafePointer<Int32>, mentors: Range<Int>, _ mentorKeys: UnsafePointer<UInt64>
  ) {
    scores.forEach(ofFirst: mentors.count, reaching: { least }) { place, score in
      let mentor = mentors.lowerBound &+ place
      offer(mentor, score, pairHash(studentKey, mentorKeys[mentor]))
    }
  }

  private mutating func offer(_ mentor: Int, _ score: Int32, _ hash: UInt64) {
    let below = UInt64(truncatingIfNeeded: Problem.scoreRange.upperBound - score)
    let entry =
      below << Self.scoreShift | (hash >> 37) << Self.hashShift
      | UInt64(truncatingIfNeeded: mentor)
    guard entry < limit else {
      isCut = true
      return
    }
    entries.append(entry)
    if entries.count == fullest { cut() }
  }

  private mutating func cut() {
    entries.sort()
    guard entries.count > depth else { return }
    entries.removeLast(entries.count - depth)
    isCut = true
    limit = entries[depth - 1]
    least = Self.arc(limit).score
  }

  /// The pairs, best first.
  mutating func finish() -> [Arc] {
    cut()
    return entries.map(Self.arc)
  }

  private static func arc(_ entry: UInt64) -> Arc {
    Arc(
      mentor: Int32(truncatingIfNeeded: entry & (1 << hashShift - 1)),
      score: Problem.scoreRange.upperBound - Int32(truncatingIfNeeded: entry >> scoreShift))
  }
}
