package import Database

/// A tenant's vocabulary of goals.
package struct GoalVocabulary: Sendable {
  private let database: Pool

  package init(database: Pool) {
    self.database = database
  }

  /// Every goal, by code.
  package func all(of tenant: Tenant.ID) async throws -> [StoredGoal] {
    try await database.tenant(tenant, readOnly: true) { tx in try tx.all(.goals(of: tenant)) }
  }

  /// The tree of a tenant's goals.
  ///
  /// - Throws: `GoalProblems` where what is stored is no tree; `DatabaseError`.
  package func tree(of tenant: Tenant.ID) async throws -> GoalTree {
    try await database.tenant(tenant, readOnly: true) { tx in try Self.tree(of: tenant, tx) }
  }

  /// The tree of a tenant's goals within a transaction.
  ///
  /// - Throws: `GoalProblems` where what is stored is no tree; `DatabaseError`.
  package static func tree(of tenant: Tenant.ID, _ tx: Transaction) throws -> GoalTree {
    try GoalTree.checked(tx.all(.goals(of: tenant)).compactMap(\.goal)).get()
  }
}
