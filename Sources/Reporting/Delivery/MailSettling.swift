import Database

extension Deliveries {
  /// Writes down what became of a mail, though the run was asked to end.
  ///
  /// A server has said so and says it once: where the database cannot be reached it is tried again a
  /// few times, for a mail of which nothing is known is sent again.
  ///
  /// - Throws: `DatabaseError` of the last try.
  func settle(_ last: Settlement?, _ course: DeliveryCourse) async throws -> [MailState] {
    guard last != nil else { return [] }
    return try await Task { [self] in
      for pause in pauses {
        do {
          return try await settleOnce(last, course)
        } catch {
          try await Task.sleep(for: pause)
        }
      }
      return try await settleOnce(last, course)
    }.value
  }

  /// The same within a transaction.
  func settle(
    _ last: Settlement?, by actor: String, _ tx: Transaction
  ) throws -> [MailState] {
    guard let last else { return [] }
    let states = try tx.all(.settleMail(last, tenant: tx.tenant))
    if last.isBounce {
      try tx.execute(
        .suppressBouncing(
          ids.next(), addressOf: last.claim.id, by: actor, tenant: tx.tenant))
    }
    return states.filter { $0 != .pending }
  }

  private func settleOnce(
    _ last: Settlement?, _ course: DeliveryCourse
  ) async throws -> [MailState] {
    try await database.tenant(course.tenant) { [self] tx in
      try settle(last, by: course.actor, tx)
    }
  }
}
