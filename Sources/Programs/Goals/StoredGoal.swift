/// A goal as the database keeps it.
package struct StoredGoal: Sendable, Equatable {
  package let code: String
  package let name: String
  package let parent: String?
  package let aliases: [String]
  /// A family's report never names it.
  package let isSensitive: Bool

  /// The goal in the vocabulary's terms, or nil where the code is none.
  package var goal: Goal? {
    guard let code = GoalCode(code) else { return nil }
    return Goal(code: code, name: name, parent: parent.flatMap(GoalCode.init), aliases: aliases)
  }
}
