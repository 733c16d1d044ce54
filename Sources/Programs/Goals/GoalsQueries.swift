package import Database

extension Query where Row == StoredGoal {
  /// A tenant's goals that were not retired, by code.
  package static func goals(of tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT code, name, parent, aliases, sensitive
        FROM trellis.goals
       WHERE tenant_id = \(tenant) AND retired_at IS NULL
       ORDER BY code COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      StoredGoal(
        code: try row("code"), name: try row("name"), parent: try row("parent"),
        aliases: try row("aliases"), isSensitive: try row("sensitive"))
    }
  }
}
