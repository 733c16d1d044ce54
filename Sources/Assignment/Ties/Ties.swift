/// Level 6: one of the best matchings, told apart by keys alone.
///
/// Of all optimal matchings it is the one with the largest sum of `luck`, a hash of the two keys and
/// the number of the draw; where several share that, a second draw decides among them, and so on. Each
/// draw is one more market, over the arcs that are still in question: those on a cycle of moves.
extension TightGraph {
  /// Two matchings agree in this many draws only if people share keys.
  private static let mostDraws: UInt64 = 8

  mutating func decide(by problem: Problem) {
    for draw in 1...Self.mostDraws {
      keepQuestions()
      guard !students.isEmpty else { return }
      settle(draw, problem)
    }
    keep { _, _ in false }
  }

  /// Drops the arcs that no other optimal matching uses.
  private mutating func keepQuestions() {
    let components = StrongComponents(of: self).numbers
    keep { components[Int($0)] == components[Int($1)] }
  }

  /// Drops arcs, and decides students who have no choice left.
  private mutating func keep(_ isOpen: (_ present: Int32, _ other: Int32) -> Bool) {
    var kept: (students: [Int32], starts: [Int], items: [Int32]) = ([], [0], [])
    for (index, student) in students.enumerated() {
      let present = items[starts[index]]
      let others = items[(starts[index] + 1)..<starts[index + 1]].filter { isOpen(present, $0) }
      guard !others.isEmpty else {
        places[Int(present)] -= 1
        decided.append((student, present == out ? -1 : present))
        continue
      }
      kept.students.append(student)
      kept.items.append(present)
      kept.items.append(contentsOf: others)
      kept.starts.append(kept.items.count)
    }
    (students, starts, items) = kept
  }

  private mutating func settle(_ draw: UInt64, _ problem: Problem) {
    var builder = ListsBuilder()
    for (index, student) in students.enumerated() {
      let studentKey = problem.studentKeys[Int(student)]
      let lucky = items[starts[index]..<starts[index + 1]].map { item in
        (item, luck(studentKey, item == out ? 0 : problem.mentorKeys[Int(item)], draw))
      }
      for (item, luck) in lucky.sorted(by: { $0.1 > $1.1 }) { builder.append(item, luck) }
      builder.endList()
    }
    let lists = builder.finished()
    settle(lists.rows)
    withExtendedLifetime(lists) {}
  }

  /// Items that must be full are so cheap at first that they fill before any other.
  private mutating func settle(_ rows: Rows) {
    let below = -(Int64(places.count) << 26)
    // Places of items nobody asks for would only be in the way.
    let wanted = Slab<Int32>(repeating: 0, count: places.count)
    for item in items { wanted[item] = places[Int(item)] }
    let market = Market(
      rows: rows, lists: Slab((0..<Int32(students.count)).map { $0 }), capacities: wanted,
      prices: Slab(mayBeLeft.map { $0 ? 0 : below }))
    market.settle()
    for item in places.indices { mayBeLeft[item] = mayBeLeft[item] && market.prices[item] == 0 }
    var tight: [Int32] = []
    for student in students.indices {
      let (present, surplus) = (
        market.itemOfBidder[student], market.surplus(ofList: Int32(student))
      )
      let start = tight.count
      tight.append(present)
      for arc in rows.arcs(student) where rows.columns[arc] != present {
        let net = Int64(rows.values[arc]) - market.prices[rows.columns[arc]]
        if net == surplus { tight.append(rows.columns[arc]) }
      }
      starts[student] = start
    }
    starts[students.count] = tight.count
    items = tight
  }
}

/// Twenty-four bits of the hash: few pairs share them, and sums over a path of arcs stay small.
private func luck(_ studentKey: UInt64, _ mentorKey: UInt64, _ draw: UInt64) -> Int32 {
  Int32(pairHash(studentKey, mentorKey, draw: draw) >> 40)
}
