/// Looks at all pairs that are not listed for those that could improve a matching, or be in another
/// as good.
///
/// Most students need no look: not even the cheapest mentor at the score that their list ends with
/// would do. Of the rest only those mentors are scored who are cheap enough; where many students are
/// left, mentors are put in the order of their costs first, so that these are in a few blocks.
struct PriceScan {
  struct Finding: Sendable {
    let student: Int32
    /// Pairs that improve the matching, the best so many.
    var improving: [Arc] = []
    /// Pairs that another optimal matching may have, the luckiest so many; only if none improves.
    var tight: [Arc] = []
    /// The luck of the last of them where there are more, else below zero.
    var luckCutoff: Int32 = -1
  }

  private static let mostImproving = 16
  /// How many to list where somebody may be matched who is not.
  private static let mostRaising = 64

  let participants: Participants
  let lists: ShortLists
  let margins: Margins
  /// How many tight pairs of a student to list.
  let mostTight: Int

  /// What was found, students rising; nothing for those without any.
  func findings(in pairs: any AllPairs, wantsTight: Bool) -> [Finding] {
    let cheapest = margins.costs.min() ?? 0
    let students = (0..<Int32(lists.cutoffs.count)).filter {
      let cutoff = lists.cutoffs[Int($0)]
      return cutoff >= max(0, margins.least)
        && cheapest <= margins.reach(of: Int($0), score: cutoff)
    }
    guard !students.isEmpty else { return [] }
    let columns = PricedColumns(margins.costs, pairs, isSorted: students.count > 64)
    return columns.pairs.map(students) { student, row in
      finding(student, row, columns, wantsTight: wantsTight)
    }.filter { !$0.improving.isEmpty || !$0.tight.isEmpty }
  }

  private func finding(
    _ student: Int32, _ row: any ScoredRow, _ columns: PricedColumns, wantsTight: Bool
  ) -> Finding {
    var found = Shortlist(mostTight: mostTight)
    let (cutoff, key) = (lists.cutoffs[Int(student)], participants.studentKeys[Int(student)])
    let least = max(0, margins.least)
    forEachReach(of: student, row, columns) { column, score, gain in
      guard score >= least, score <= cutoff, gain > 0 || wantsTight && !found.improves else {
        return
      }
      let mentor = columns.mentors[column]
      let fortune = luck(key, participants.mentorKeys[Int(mentor)], 1)
      guard gain > 0 || !lists.lists(mentor, for: student) else { return }
      found.add(Arc(mentor: mentor, score: score), gain: gain, luck: fortune)
    }
    return found.finish(student)
  }

  /// Shows every pair with a mentor who is not out of reach, improving or tight.
  private func forEachReach(
    of student: Int32, _ row: any ScoredRow, _ columns: PricedColumns,
    _ body: (_ column: Int, _ score: Int32, _ gain: Int64) -> Void
  ) {
    let line = margins.lines[Int(student)]
    let reach = margins.reach(of: Int(student), score: lists.cutoffs[Int(student)])
    columns.costs.withUnsafeBufferPointer { costs in
      guard let costs = costs.baseAddress else { return }
      for block in columns.leastCosts.indices where columns.leastCosts[block] <= reach {
        let range = columns.columns(ofBlock: block)
        let scores = row.scores(ofBlock: block, by: .round)
        if margins.countsScores {
          scores.forEach(
            ofFirst: range.count, costing: costs + range.lowerBound, line: line
          ) { body(range.lowerBound &+ $0, $1, $2) }
        } else {
          for place in 0..<range.count where costs[range.lowerBound &+ place] <= line {
            let column = range.lowerBound &+ place
            body(column, scores[place], line - costs[column])
          }
        }
      }
    }
  }

  /// What is found for one student, cut down to the best whenever it grows too long.
  private struct Shortlist {
    private struct Entry {
      let arc: Arc
      let gain: Int64
      let luck: Int32
    }

    let mostTight: Int
    private(set) var improves = false
    private var entries: [Entry] = []
    private var luckCutoff: Int32 = -1
    private var most: Int {
      guard improves else { return mostTight }
      return entries.contains { Margins.isOfTier($0.gain) } ? mostRaising : mostImproving
    }

    init(mostTight: Int) {
      self.mostTight = mostTight
    }

    mutating func add(_ arc: Arc, gain: Int64, luck: Int32) {
      if gain > 0, !improves {
        improves = true
        entries.removeAll(keepingCapacity: true)
      }
      if !improves, luck < luckCutoff { return }
      entries.append(Entry(arc: arc, gain: gain, luck: luck))
      if entries.count == 4 * mostRaising { cut() }
    }

    private mutating func cut() {
      let most = most
      entries.sort {
        $0.gain != $1.gain
          ? $0.gain > $1.gain
          : $0.luck != $1.luck ? $0.luck > $1.luck : $0.arc.mentor < $1.arc.mentor
      }
      guard entries.count > most else { return }
      entries.removeLast(entries.count - most)
      if !improves, let last = entries.last { luckCutoff = last.luck }
    }

    mutating func finish(_ student: Int32) -> Finding {
      cut()
      let arcs = entries.map(\.arc)
      return improves
        ? Finding(student: student, improving: arcs)
        : Finding(student: student, tight: arcs, luckCutoff: luckCutoff)
    }
  }
}

/// Mentors by what they cost, in blocks of which each knows its cheapest.
struct PricedColumns: Sendable {
  let pairs: any AllPairs
  /// The mentor of each column.
  let mentors: [Int32]
  let costs: [Int64]
  let leastCosts: [Int64]

  init(_ costs: [Int64], _ pairs: any AllPairs, isSorted: Bool) {
    var mentors = costs.indices.map { Int32($0) }
    if isSorted {
      mentors.sort { (costs[Int($0)], $0) < (costs[Int($1)], $1) }
      self.pairs = pairs.reordered(mentors)
    } else {
      self.pairs = pairs
    }
    self.mentors = mentors
    let ordered = mentors.map { costs[Int($0)] }
    self.costs = ordered
    let width = pairs.blockWidth
    leastCosts = stride(from: 0, to: ordered.count, by: width).map { start in
      ordered[start..<min(start + width, ordered.count)].min() ?? 0
    }
  }

  func columns(ofBlock block: Int) -> Range<Int> {
    let start = block * pairs.blockWidth
    return start..<min(start + pairs.blockWidth, costs.count)
  }
}
