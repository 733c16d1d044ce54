import Synchronization

/// The database: sessions that transactions borrow.
///
/// There are four ways in: ``tenant(_:isolation:readOnly:retries:outcome:_:)`` for a tenant's rows,
/// ``safeguarding(_:readOnly:outcome:_:)`` for what was raised about a child's safety,
/// ``control(readOnly:outcome:_:)`` for the list of tenants, and ``worker(outcome:_:)`` for the queue
/// of all of them. Connections are opened when first
/// needed and never more than `size`; whoever comes later waits its turn.
package final class Pool: Sendable {
  package let target: ConnectionTarget
  private let timeouts: Timeouts
  package let preparesStatements: Bool
  private let turnstile: Turnstile
  private let resting = Mutex<[Session]>([])

  package init(
    _ target: ConnectionTarget, size: Int = 4, timeouts: Timeouts = Timeouts(),
    preparesStatements: Bool = true
  ) {
    self.target = target
    self.timeouts = timeouts
    self.preparesStatements = preparesStatements
    turnstile = Turnstile(places: size)
  }

  /// A pool for a URI of libpq, or for the PG* variables where there is none.
  package convenience init(url: String?, size: Int = 4) {
    self.init(ConnectionTarget(url: url), size: size)
  }

  /// Runs a transaction of one tenant and returns what the body returns.
  ///
  /// The body runs on a thread that may block, sees that tenant's rows alone, and may be run again
  /// (up to `retries` times) when it collided with another transaction: so it changes nothing but
  /// the database. Cancelling the task cancels the statement and rolls back.
  @discardableResult
  package func tenant<Value: Sendable>(
    _ id: ID<TenantScope>, isolation: Isolation = .readCommitted, readOnly: Bool = false,
    retries: Int = 3, outcome: Outcome = .commit,
    _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let opening = Opening.tenant(
      id, isolation: isolation, readOnly: readOnly, outcome: outcome, timeouts: timeouts)
    return try await transact(opening, retries: retries, body)
  }

  /// Runs a transaction as the one role that reads what was raised about a child's safety.
  ///
  /// It sees that tenant's rows alone, as ever, and little beside concerns. Whether whoever acts may
  /// is for the body to ask, in this very transaction.
  @discardableResult
  package func safeguarding<Value: Sendable>(
    _ id: ID<TenantScope>, readOnly: Bool = false, outcome: Outcome = .commit,
    _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let opening = Opening.tenant(
      id, as: .safeguarding, isolation: .readCommitted, readOnly: readOnly, outcome: outcome,
      timeouts: timeouts)
    return try await transact(opening, retries: 3, body)
  }

  /// Runs a transaction of the control plane, which sees the list of tenants and none of their rows.
  @discardableResult
  package func control<Value: Sendable>(
    readOnly: Bool = false, outcome: Outcome = .commit,
    _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let opening = Opening.control(outcome: outcome, readOnly: readOnly, timeouts: timeouts)
    return try await transact(opening, retries: 3, body)
  }

  /// Runs a transaction of the queue's worker, which claims jobs of every tenant and ends them; it
  /// calls the queue's functions and sees no table.
  @discardableResult
  package func worker<Value: Sendable>(
    outcome: Outcome = .commit, _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let opening = Opening.worker(outcome: outcome, timeouts: timeouts)
    return try await transact(opening, retries: 3, body)
  }

  /// How many tasks wait for a connection at the moment.
  package var waitingCount: Int { turnstile.waitingCount }

  private func transact<Value: Sendable>(
    _ opening: Opening, retries: Int, _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    var tries = 0
    while true {
      switch try await attempt(opening, body) {
      case .done(let value):
        return value
      case .failed(let error, let isRetryable):
        guard isRetryable, tries < retries else { throw error }
        tries += 1
        try await pause(beforeRetry: tries)
      }
    }
  }

  private func attempt<Value: Sendable>(
    _ opening: Opening, _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Attempt<Value> {
    try await turnstile.enter()
    let session = borrow()
    defer {
      giveBack(session)
      turnstile.leave()
    }
    let lease = session.cancellation.begin()
    return try await withTaskCancellationHandler {
      try await session.transact(opening, body)
    } onCancel: {
      session.cancellation.request(lease: lease)
    }
  }

  private func borrow() -> Session {
    resting.withLock { $0.popLast() }
      ?? Session(target, preparesStatements: preparesStatements)
  }

  private func giveBack(_ session: Session) {
    resting.withLock { $0.append(session) }
  }

  /// A little longer each time, so that two transactions do not collide in step for ever.
  private func pause(beforeRetry tries: Int) async throws(DatabaseError) {
    do {
      try await Task.sleep(for: .milliseconds(5 << min(tries, 6)))
    } catch {
      throw DatabaseError(.cancelled, "cancelled between two tries")
    }
  }
}
