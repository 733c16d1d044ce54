/// A shortest path of moves from the mentor who gets one student too many to the place that one left.
struct ExchangeSearch {
  private let exchanges: Exchanges
  private let moving: Int
  private var distances: [Worth?]
  private var isSettled: [Bool]
  /// The student who moved to reach an item; nil where a place was left or taken without one.
  private var movers: [Int?]
  private var origins: [Int]
  private var heap: [(distance: Worth, item: Int)] = []

  init(_ exchanges: Exchanges, moving: Int) {
    self.exchanges = exchanges
    self.moving = moving
    let items = exchanges.out + 1
    distances = Array(repeating: nil, count: items)
    isSettled = Array(repeating: false, count: items)
    movers = Array(repeating: nil, count: items)
    origins = Array(repeating: -1, count: items)
  }

  mutating func path(
    from start: Int, to goal: Int
  ) -> (cost: Worth, moves: [Exchange.Move])? {
    push(.zero, start)
    distances[start] = .zero
    while let (distance, item) = pop() {
      guard !isSettled[item] else { continue }
      isSettled[item] = true
      guard item != goal else { return (distance, moves(to: goal)) }
      expand(item, distance)
    }
    return nil
  }

  private mutating func expand(_ item: Int, _ distance: Worth) {
    let out = exchanges.out
    for student in exchanges.holders[item] where student != moving {
      for (mentor, score) in exchanges.row(of: student).enumerated()
      where score >= 0 && mentor != item && exchanges.capacities[mentor] > 0 {
        let shortfall = exchanges.shortfall(student, mentor, score)
        reach(mentor, distance + shortfall, from: item, moving: student)
      }
      if item != out {
        reach(out, distance + exchanges.surpluses[student], from: item, moving: student)
      }
    }
    guard item == out else {
      // A place left over takes the student in.
      if exchanges.holders[item].count < Int(exchanges.capacities[item]) {
        reach(out, distance + exchanges.prices[item], from: item, moving: nil)
      }
      return
    }
    // A place may be left where somebody held one.
    for mentor in 0..<out where !exchanges.holders[mentor].isEmpty {
      reach(mentor, distance + exchanges.prices[mentor], from: out, moving: nil)
    }
  }

  private mutating func reach(_ item: Int, _ distance: Worth, from origin: Int, moving: Int?) {
    if let known = distances[item], known <= distance { return }
    distances[item] = distance
    movers[item] = moving
    origins[item] = origin
    push(distance, item)
  }

  private func moves(to goal: Int) -> [Exchange.Move] {
    var moves: [Exchange.Move] = []
    var item = goal
    while origins[item] >= 0 {
      if let student = movers[item] {
        moves.append(.init(student: student, mentor: item == exchanges.out ? nil : item))
      }
      item = origins[item]
    }
    return moves.reversed()
  }

  private mutating func push(_ distance: Worth, _ item: Int) {
    heap.append((distance, item))
    var hole = heap.count - 1
    while hole > 0, heap[(hole - 1) / 2].distance > heap[hole].distance {
      heap.swapAt(hole, (hole - 1) / 2)
      hole = (hole - 1) / 2
    }
  }

  private mutating func pop() -> (distance: Worth, item: Int)? {
    guard let top = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return top }
    heap[0] = last
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { return top }
      if child + 1 < heap.count, heap[child + 1].distance < heap[child].distance { child += 1 }
      guard heap[child].distance < heap[hole].distance else { return top }
      heap.swapAt(hole, child)
      hole = child
    }
  }
}
