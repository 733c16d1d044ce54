extension GoalTree {
  /// How close two goals are, from 0 to 1000: the same 1000; above or below by one level 700, by
  /// two 450, by more 250; of one parent 400; under one top-level goal 150; else 0.
  package func closeness(_ a: Int, _ b: Int) -> Int {
    let (ofA, ofB) = (lineages[a], lineages[b])
    if let levels = ofA.firstIndex(of: b) ?? ofB.firstIndex(of: a) {
      switch levels {
      case 0: return 1000
      case 1: return 700
      case 2: return 450
      default: return 250
      }
    }
    if ofA.count > 1, ofB.count > 1, ofA[1] == ofB[1] { return 400 }
    return ofA.last == ofB.last ? 150 : 0
  }

  /// As above by code; a code that is not in the tree is close to nothing but itself.
  package func closeness(_ a: GoalCode, _ b: GoalCode) -> Int {
    guard let a = number(of: a), let b = number(of: b) else { return a == b ? 1000 : 0 }
    return closeness(a, b)
  }
}
