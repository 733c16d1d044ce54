/// Whether a list of goals is a tree, and if not, where.
struct GoalTreeCheck {
  private let goals: [Goal]
  private var positions: [GoalCode: Int] = [:]

  init(_ goals: [Goal]) {
    self.goals = goals
    for (position, goal) in goals.enumerated() where positions[goal.code] == nil {
      positions[goal.code] = position
    }
  }

  var problems: [GoalProblem] {
    goals.indices.compactMap(problem)
  }

  private func problem(at position: Int) -> GoalProblem? {
    let goal = goals[position]
    if positions[goal.code] != position {
      return GoalProblem(
        position: position, column: "code",
        fault: CellFault(
          "goal.duplicate", "\(goal.code.text.quoted) is there twice", hint: "Keep one of the two.")
      )
    }
    guard let fault = parentFault(of: goal) ?? heightFault(of: goal) else { return nil }
    return GoalProblem(position: position, column: "parent", fault: fault)
  }

  private func parentFault(of goal: Goal) -> CellFault? {
    if let parent = goal.parent, positions[parent] == nil {
      return CellFault(
        "goal.parent_unknown", "the parent \(parent.text.quoted) is not in the vocabulary",
        hint: "Add a goal with this code, or leave the parent blank.")
    }
    guard let dotted = goal.code.dottedAncestors.first(where: { positions[$0] != nil }),
      dotted != goal.parent
    else { return nil }
    let parent = goal.parent.map { "its parent is \($0.text.quoted)" } ?? "it has no parent"
    return CellFault(
      "goal.parent_mismatch", "by its dots it belongs to \(dotted.text.quoted), but \(parent)",
      hint: "Write \(dotted) as its parent, or give it a code that does not begin so.")
  }

  /// Follows the parents up; a goal that is above itself is as bad as one too deep.
  private func heightFault(of goal: Goal) -> CellFault? {
    var height = 1
    var above = goal.parent
    while let parent = above {
      if parent == goal.code {
        return CellFault(
          "goal.circular", "\(goal.code.text.quoted) is above itself",
          hint: "Leave the parent of one goal of the circle blank.")
      }
      height += 1
      guard height <= goals.count, let position = positions[parent] else { break }
      above = goals[position].parent
    }
    guard height > GoalTree.deepest else { return nil }
    return CellFault(
      "goal.too_deep", "\(goal.code.text.quoted) lies \(height) levels deep",
      hint: "A vocabulary has at most \(GoalTree.deepest) levels.")
  }
}
