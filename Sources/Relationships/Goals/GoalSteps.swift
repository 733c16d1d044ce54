import Database
import Matching
package import Programs

/// The steps of a program's pairs towards their goals.
package typealias GoalSteps = FactLedger<GoalStep>

extension FactLedger where Content == GoalStep {
  /// Writes a step down whose goal is named by code, name or alias.
  ///
  /// - Throws: `FactError.goalUnknown` and others; `DatabaseError`.
  package func add(
    _ step: GoalStep, towards goal: String, to choice: MatchChoice, _ request: FactRequest
  ) async throws -> (fact: Fact<GoalStep>, match: FactMatch) {
    try await add(to: choice, request) { tx in
      var step = step
      step.goal = try GoalName.code(of: goal, tenant: request.tenant, tx)
      return step
    }
  }

  /// The code of the goal that a code, name or alias means.
  ///
  /// - Throws: `FactError.goalUnknown`; `DatabaseError`.
  package func goal(named goal: String, of tenant: Tenant.ID) async throws -> String {
    try await database.tenant(tenant, readOnly: true) { tx in
      try GoalName.code(of: goal, tenant: tenant, tx)
    }
  }
}

/// What people call a goal.
enum GoalName {
  /// - Throws: `FactError.goalUnknown` with the codes that may be meant; `DatabaseError`.
  static func code(of name: String, tenant: Tenant.ID, _ tx: Transaction) throws -> String {
    do {
      let tree = try GoalVocabulary.tree(of: tenant, tx)
      return try GoalAliases.find(name, in: tree).code.text
    } catch GoalAliasError.notFound(let name, let nearest) {
      throw FactError.goalUnknown(name, nearest: nearest)
    }
  }
}
