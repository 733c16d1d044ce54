/// One entry of a tenant's vocabulary of goals.
package struct Goal: Sendable, Hashable {
  package let code: GoalCode
  package let name: String
  /// The goal above it; none makes it a top-level goal.
  package let parent: GoalCode?
  /// Other names that people write, matched whole.
  package let aliases: [String]

  package init(code: GoalCode, name: String, parent: GoalCode? = nil, aliases: [String] = []) {
    self.code = code
    self.name = name
    self.parent = parent
    self.aliases = aliases
  }
}

/// What is wrong with one entry of a vocabulary.
package struct GoalProblem: Error, Sendable, Hashable {
  /// Which of the goals given, from 0.
  package let position: Int
  /// The column at fault: `code` or `parent`.
  package let column: String
  package let fault: CellFault
}
