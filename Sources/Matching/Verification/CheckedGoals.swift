import Programs

/// The goals that people of a snapshot name, as numbers, and how close each is to each.
struct CheckedGoals {
  private let numbers: [GoalCode: Int]
  /// Row after row, `count` to a row.
  private let matrix: [Int16]
  let count: Int

  init(_ snapshot: Snapshot) {
    let profiles = snapshot.students.map(\.profile) + snapshot.mentors.map(\.profile)
    let named = Set(profiles.flatMap { $0.goals + $0.needs + $0.offers }).sorted()
    let parents = Dictionary(
      snapshot.goals.goals.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first })
    let ways = named.map { code in
      var way = [code]
      while way.count <= GoalTree.deepest, let last = way.last, let parent = parents[last] ?? nil {
        way.append(parent)
      }
      return way
    }
    numbers = Dictionary(zip(named, named.indices)) { first, _ in first }
    count = named.count
    matrix = ways.flatMap { way in
      ways.map { Int16(ContractFormulas.closeness(way, $0)) }
    }
  }

  func numbers(of codes: [GoalCode]) -> [Int] {
    codes.compactMap { numbers[$0] }
  }

  func closeness(_ a: Int, _ b: Int) -> Int {
    Int(matrix[a * count + b])
  }

  /// How close a goal is to each.
  func row(of goal: Int) -> ArraySlice<Int16> {
    matrix[goal * count..<(goal + 1) * count]
  }

  /// How well a list in order of priority is covered; neutral where either is empty.
  func cover(_ wanted: [Int], by given: [Int]) -> Int {
    guard !wanted.isEmpty, !given.isEmpty else { return ContractFormulas.neutral }
    var (sum, weights) = (0, 0)
    for (priority, code) in zip(ContractFormulas.priorities, wanted) {
      sum += priority * (given.map { closeness(code, $0) }.max() ?? 0)
      weights += priority
    }
    return sum / weights
  }
}
