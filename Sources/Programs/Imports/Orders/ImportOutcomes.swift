import Database
import Jobs

extension ImportOrders {
  /// What came of a job's order; nil where the job is no import, or it is too long ago.
  ///
  /// - Throws: `DatabaseError`.
  package func outcome(ofJob job: Int64, of tenant: Tenant.ID) async throws -> ImportOutcome? {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.first(.outcome(ofJob: job, tenant: tenant))
    }
  }
}
