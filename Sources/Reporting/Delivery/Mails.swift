package import Database
import Jobs
package import Mail
package import Programs

/// What operators ask of the outbox and tell it.
package struct Mails: Sendable {
  let database: Pool
  private let ids: IdentifierSource

  package init(database: Pool, ids: IdentifierSource) {
    self.database = database
    self.ids = ids
  }

  /// Mails that are meant, the latest first, and how many there are of each state.
  ///
  /// - Throws: `DatabaseError`.
  package func list(
    _ filter: MailFilter, of tenant: Tenant.ID
  ) async throws -> (mails: [MailEntry], counts: [MailState: Int]) {
    try await database.tenant(tenant, readOnly: true) { tx in
      let counts = try tx.all(.mailCounts(filter, tenant: tenant))
      return (
        try tx.all(.mailEntries(filter, tenant: tenant)),
        Dictionary(counts.map { ($0.state, $0.count) }, uniquingKeysWith: { first, _ in first })
      )
    }
  }

  /// Lets mails that did not arrive go once more, or whose job was cancelled or given up, and enqueues
  /// the jobs that send them.
  ///
  /// - Returns: which.
  /// - Throws: `DatabaseError`.
  package func retry(
    _ filter: MailFilter, of tenant: Tenant.ID, dryRun: Bool
  ) async throws -> [OutgoingMail.ID] {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let mails = try tx.all(
        .retryMails(filter, except: try Self.queued(tx), tenant: tenant))
      try JobQueue.enqueue(DeliveryJob.requests(for: mails), in: tx)
      return mails
    }
  }

  /// The mails that a job will send, or sends.
  private static func queued(_ tx: Transaction) throws -> [OutgoingMail.ID] {
    var filter = JobFilter()
    filter.kinds = [DeliveryJob.kind]
    filter.states = [.available, .scheduled, .running]
    filter.limit = .max
    return try JobQueue.list(filter, in: tx).flatMap { job in
      try job.arguments.texts("mails").compactMap { OutgoingMail.ID($0) }
    }
  }

  /// The addresses that get nothing, the latest first.
  ///
  /// - Throws: `DatabaseError`.
  package func suppressions(of tenant: Tenant.ID) async throws -> [MailSuppression] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.suppressions(tenant: tenant))
    }
  }

  /// Lets an address have nothing from now on.
  ///
  /// - Returns: false where that held already.
  /// - Throws: `DatabaseError`.
  package func suppress(
    _ address: MailAddress, note: String?, of tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> Bool {
    let id: ID<MailSuppression> = ids.next()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.suppress(id, address.text, note: note, by: actor, tenant: tenant)) > 0
    }
  }

  /// Lets an address have mail again.
  ///
  /// - Returns: false where it was not suppressed.
  /// - Throws: `DatabaseError`.
  package func unsuppress(
    _ address: MailAddress, of tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> Bool {
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try tx.execute(.unsuppress(address.text, by: actor, tenant: tenant)) > 0
    }
  }
}
