/// Level 6: one of the best matchings, told apart by keys alone.
///
/// Of all optimal matchings it is the one with the largest sum of `luck`, a hash of the two keys and
/// the number of the draw; where several share that, a second draw decides among them, and so on. Each
/// draw is one more market, over the arcs that are still in question: those on a cycle of moves.
extension TightGraph {
  /// Two matchings agree in this many draws only if people share keys.
  private static let mostDraws: UInt64 = 8

  /// Decides everybody's choice; `wider` knows of tight arcs that are not in the graph.
  mutating func decide(by problem: Problem, wider: TieScan?) {
    for draw in 1...Self.mostDraws {
      let wider = draw == 1 ? wider : nil
      // An arc that is not here could close a cycle.
      if wider == nil { keepQuestions() }
      guard !students.isEmpty else { return }
      settle(draw, problem, wider)
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

  private mutating func settle(_ draw: UInt64, _ problem: Problem, _ wider: TieScan?) {
    while true {
      let lists = lists(draw, problem)
      let isSettled = settle(lists.rows, wider)
      withExtendedLifetime(lists) {}
      if isSettled { return }
    }
  }

  private func lists(_ draw: UInt64, _ problem: Problem) -> Lists {
    var builder = ListsBuilder()
    for (index, student) in students.enumerated() {
      let studentKey = problem.studentKeys[Int(student)]
      let lucky = items[starts[index]..<starts[index + 1]].map { item in
        (item, luck(studentKey, item == out ? 0 : problem.mentorKeys[Int(item)], draw))
      }
      for (item, luck) in lucky.sorted(by: { $0.1 > $1.1 }) { builder.append(item, luck) }
      builder.endList()
    }
    return builder.finished()
  }

  /// Keeps what is best; false if there was more to choose from, which is then in the graph.
  ///
  /// Items that must be full are so cheap at first that they fill before any other.
  private mutating func settle(_ rows: Rows, _ wider: TieScan?) -> Bool {
    let below = -(Int64(places.count) << 26)
    // Places of items nobody asks for would only be in the way.
    let wanted = Slab<Int32>(repeating: 0, count: places.count)
    for item in items { wanted[item] = places[Int(item)] }
    let market = Market(
      rows: rows, lists: Slab((0..<Int32(students.count)).map { $0 }), capacities: wanted,
      prices: Slab(mayBeLeft.map { $0 ? 0 : below }))
    market.settle()
    if let wider, widen(market, wider) { return false }
    keepBest(market)
    return true
  }

  private mutating func keepBest(_ market: borrowing Market) {
    for item in places.indices { mayBeLeft[item] = mayBeLeft[item] && market.prices[item] == 0 }
    var tight: [Int32] = []
    let rows = market.rows
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

  /// Adds tight arcs that are no worse, in the first draw, than what a student has; false if none is.
  private mutating func widen(_ market: borrowing Market, _ wider: TieScan) -> Bool {
    var surpluses: [Int32: Int64] = [:]
    for (index, student) in students.enumerated() where wider.cutoffs[student] != nil {
      surpluses[student] = market.surplus(ofList: Int32(index))
    }
    let found = wider.mentors(
      prices: Array(market.prices.array.dropLast()), surpluses: surpluses)
    var (next, isWider) = (found.startIndex, false)
    var widened: (starts: [Int], items: [Int32]) = ([0], [])
    for (index, student) in students.enumerated() {
      let known = items[starts[index]..<starts[index + 1]]
      widened.items.append(contentsOf: known)
      if next < found.endIndex, found[next].student == student {
        let others = found[next].mentors.filter { !known.contains($0) }
        widened.items.append(contentsOf: others.prefix(Self.mostWidening))
        isWider = isWider || !others.isEmpty
        next += 1
      }
      widened.starts.append(widened.items.count)
    }
    (starts, items) = widened
    return isWider
  }

  private static let mostWidening = 32
}
