/// A vocabulary with the rows of a file laid over it, and whether the two make a tree.
struct GoalMerge {
  /// A row of a file.
  struct Row: Sendable {
    let record: Int
    let line: Int
    let cells: GoalRow
  }

  /// A row with the goal it makes.
  struct Merged {
    let row: Row
    let goal: Goal
    /// The goal as it was, or nil for a new one.
    let known: Goal?

    var isChanged: Bool { known.map { $0 != goal } ?? false }
  }

  /// In the order of the rows; those without a code are left out.
  private(set) var goals: [Merged] = []
  /// Rows that add an alias to a goal of an earlier row.
  private(set) var further: [Merged] = []
  /// What is wrong: with which row, in which column.
  private(set) var faults: [(row: Row, column: GoalColumn, fault: CellFault)] = []

  init(known: [Goal], rows: [Row]) {
    var spellings = GoalSpellings()
    for goal in known { spellings.add(goal.code) }
    for row in rows { row.cells.code.map { spellings.add($0) } }
    let knownGoals = Dictionary(
      known.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var lines: [GoalCode: Int] = [:]
    var additions: [(row: Row, code: GoalCode)] = []
    for row in rows {
      guard let written = row.cells.code else { continue }
      let code = spellings.stored(written)
      guard let first = lines.updateValue(row.line, forKey: code) else {
        goals.append(Self.merged(row, code, over: knownGoals[code], spellings))
        continue
      }
      lines[code] = first
      guard !row.cells.isAliasAlone else {
        additions.append((row, code))
        continue
      }
      faults.append((row, .code, .repeated(code.text, line: row.line, firstLine: first)))
    }
    for (row, code) in additions { add(row, to: code) }
    noteMissingNames()
    noteTreeFaults(untouched: known.filter { lines[$0.code] == nil })
  }

  private static func merged(
    _ row: Row, _ code: GoalCode, over known: Goal?, _ spellings: GoalSpellings
  ) -> Merged {
    let goal = Goal(
      code: code, name: row.cells.name ?? known?.name ?? "",
      parent: row.cells.parent.map(spellings.stored) ?? known?.parent,
      aliases: (row.cells.aliases ?? known?.aliases ?? []).adding(row.cells.addedAlias))
    return Merged(row: row, goal: goal, known: known)
  }

  /// Adds one more row's alias: the goal's own row and this one then say the same.
  private mutating func add(_ row: Row, to code: GoalCode) {
    guard let index = goals.firstIndex(where: { $0.goal.code == code }) else { return }
    let merged = goals[index]
    let goal = Goal(
      code: code, name: merged.goal.name, parent: merged.goal.parent,
      aliases: merged.goal.aliases.adding(row.cells.addedAlias))
    goals[index] = Merged(row: merged.row, goal: goal, known: merged.known)
    further.append(Merged(row: row, goal: goal, known: merged.known ?? goal))
    for place in further.indices where further[place].goal.code == code {
      further[place] = Merged(
        row: further[place].row, goal: goal, known: merged.known ?? goal)
    }
  }

  private mutating func noteMissingNames() {
    for merged in goals where merged.goal.name.isEmpty {
      faults.append((merged.row, .name, .missing("name", code: "name.missing", of: "goal")))
    }
  }

  private mutating func noteTreeFaults(untouched: [Goal]) {
    guard let first = goals.first else { return }
    for problem in GoalTreeCheck(goals.map(\.goal) + untouched).problems {
      if goals.indices.contains(problem.position) {
        let column: GoalColumn = problem.column == "code" ? .code : .parent
        faults.append((goals[problem.position].row, column, problem.fault))
      } else {
        let goal = untouched[problem.position - goals.count]
        faults.append((blamed(for: goal) ?? first.row, .code, problem.fault))
      }
    }
  }

  /// The row that puts a goal wrong which itself is not in the file.
  private func blamed(for goal: Goal) -> Row? {
    let above = goal.code.dottedAncestors + [goal.parent].compactMap(\.self)
    return goals.first { above.contains($0.goal.code) }?.row
  }
}

extension GoalRow {
  /// Whether a row says nothing of a goal but one more alias.
  fileprivate var isAliasAlone: Bool {
    addedAlias != nil && name == nil && parent == nil && aliases == nil
  }
}

extension [String] {
  /// The aliases with one more, unless it is there already.
  fileprivate func adding(_ alias: String?) -> [String] {
    guard let alias, !contains(where: { Folding.plain($0) == Folding.plain(alias) }) else {
      return self
    }
    return self + [alias]
  }
}
