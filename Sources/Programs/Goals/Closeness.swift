extension GoalTree {
  /// How close two goals are, from 0 to 1000: the same 1000; above or below by one level 700, by
  /// two 450, by more 250; of one parent 400; under one top-level goal 150; else 0.
  package func closeness(_ a: Int, _ b: Int) -> Int {
    if a == b { return 1000 }
    guard places[a].top == places[b].top else { return 0 }
    let levels = places[a].depth - places[b].depth
    let isAbove =
      levels < 0 ? above(b, by: -levels) == a : levels > 0 && above(a, by: levels) == b
    if isAbove {
      switch abs(levels) {
      case 1: return 700
      case 2: return 450
      default: return 250
      }
    }
    return places[a].parent == places[b].parent ? 400 : 150
  }

  /// As above by code; a code that is not in the tree is close to nothing but itself.
  package func closeness(_ a: GoalCode, _ b: GoalCode) -> Int {
    guard let a = number(of: a), let b = number(of: b) else { return a == b ? 1000 : 0 }
    return closeness(a, b)
  }

  private func above(_ number: Int, by levels: Int) -> Int {
    var number = number
    for _ in 0..<levels { number = places[number].parent }
    return number
  }
}
