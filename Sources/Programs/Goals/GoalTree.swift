/// A vocabulary of goals as a tree of depth 1 to 4, numbered in the order of its codes.
package struct GoalTree: Sendable {
  package static let deepest = 4

  /// In the order of their codes.
  package let goals: [Goal]
  /// Where each goal stands.
  let places: [Place]
  private let numbers: [GoalCode: Int]
  let names: GoalNames

  struct Place: Sendable {
    /// What a top-level goal has for a parent.
    static let none = -1
    let parent: Int
    let top: Int
    let depth: Int
  }

  /// The tree of goals that `GoalTreeCheck` found to be one.
  init(checked goals: [Goal]) {
    let goals = goals.sorted { $0.code < $1.code }
    let numbers = Dictionary(
      zip(goals.map(\.code), goals.indices), uniquingKeysWith: { first, _ in first })
    self.goals = goals
    self.numbers = numbers
    places = goals.indices.map { number in
      var (top, depth) = (number, 1)
      while depth < Self.deepest, let parent = goals[top].parent, let above = numbers[parent] {
        (top, depth) = (above, depth + 1)
      }
      return Place(
        parent: goals[number].parent.flatMap { numbers[$0] } ?? Place.none, top: top, depth: depth)
    }
    names = GoalNames(goals)
  }

  /// The tree of a vocabulary, or everything that keeps it from being one.
  package static func checked(_ goals: [Goal]) -> Result<GoalTree, GoalProblems> {
    let problems = GoalTreeCheck(goals).problems
    return problems.isEmpty ? .success(GoalTree(checked: goals)) : .failure(GoalProblems(problems))
  }

  /// The tree that the dots of some codes spell, with whatever stands above them.
  ///
  /// Codes deeper than the tree may be are left out; `GoalReader` refuses them first.
  package static func dotted(_ codes: some Sequence<GoalCode>) -> GoalTree {
    var all: Set<GoalCode> = []
    for code in codes where code.dottedAncestors.count < deepest {
      all.insert(code)
      all.formUnion(code.dottedAncestors)
    }
    return GoalTree(
      checked: all.map { Goal(code: $0, name: $0.text, parent: $0.dottedAncestors.first) })
  }

  /// The number of a code, which is its place in `goals`.
  package func number(of code: GoalCode) -> Int? {
    numbers[code]
  }

  /// 1 for a top-level goal.
  package func depth(of number: Int) -> Int {
    places[number].depth
  }

  /// The codes from a goal up to its top-level one.
  package func lineage(of code: GoalCode) -> [GoalCode] {
    var lineage: [GoalCode] = []
    var number = numbers[code] ?? Place.none
    while number != Place.none {
      lineage.append(goals[number].code)
      number = places[number].parent
    }
    return lineage
  }
}

/// Everything that is wrong with a vocabulary, in its order.
package struct GoalProblems: Error, Sendable, Hashable {
  package let problems: [GoalProblem]

  init(_ problems: [GoalProblem]) {
    self.problems = problems
  }
}
