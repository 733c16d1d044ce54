import Database
package import Programs

/// What became of the letters of a batch that was to be mailed.
package struct BatchDelivery: Sendable {
  /// A letter that went to nobody.
  package struct Undelivered: Sendable, Equatable {
    /// The id that rosters use.
    package let recipient: String
    package let role: String
    package let student: String?
    package let reason: String
  }

  /// How many mails are in each state; a state that none is in is not there.
  package let mails: [MailState: Int]
  /// In the order of the batch.
  package let undelivered: [Undelivered]
}

extension Mails {
  /// What became of the letters of a batch.
  ///
  /// - Returns: nil for a batch without mails, and a job that is none.
  /// - Throws: `DatabaseError`.
  package func delivery(of batch: Int64, of tenant: Tenant.ID) async throws -> BatchDelivery? {
    var filter = MailFilter()
    filter.batch = batch
    return try await database.tenant(tenant, readOnly: true) { [filter] tx in
      let counts = try tx.all(.mailCounts(filter, tenant: tenant))
      let undelivered = try tx.all(.undeliveredLetters(of: batch, tenant: tenant))
      guard !counts.isEmpty || !undelivered.isEmpty else { return nil }
      return BatchDelivery(
        mails: Dictionary(counts.map { ($0.state, $0.count) }) { first, _ in first },
        undelivered: undelivered)
    }
  }
}
