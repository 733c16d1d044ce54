import Threads

/// A connection with the thread it is used on.
///
/// Everything here blocks in libpq, on this actor's own thread and nowhere else: one hop to the
/// thread and back for a whole transaction.
actor Session {
  nonisolated private let executor = ThreadExecutor()
  nonisolated let cancellation = Cancellation()
  private let target: ConnectionTarget
  private let preparesStatements: Bool
  private var connection: Connection?

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  init(_ target: ConnectionTarget, preparesStatements: Bool = true) {
    self.target = target
    self.preparesStatements = preparesStatements
  }

  /// Runs a transaction; commits if the body returns, rolls back if it throws.
  func transact<Value: Sendable>(
    _ opening: Opening, _ body: @Sendable (Transaction) throws -> Value
  ) throws -> Attempt<Value> {
    defer { if !cancellation.end() { abandon() } }
    guard !cancellation.isRequested else { return .failed(cancelled, isRetryable: false) }
    let connection: Connection
    do throws(DatabaseError) {
      connection = try begin(opening)
    } catch {
      discardUnlessIdle()
      return .failed(error, isRetryable: error.isRetryable)
    }
    let transaction = Transaction(connection, cancellation, tenant: opening.tenant)
    do {
      let value = try body(transaction)
      try finish(transaction, connection, opening.outcome)
      return .done(value)
    } catch {
      return .failed(error, isRetryable: rollBack(transaction, connection))
    }
  }

  /// Uses the connection outside a transaction of ours: migrations and administration.
  func use<Value: Sendable>(_ body: @Sendable (Connection) throws -> Value) throws -> Value {
    defer { discardUnlessIdle() }
    return try body(try connected())
  }

  private var cancelled: DatabaseError {
    DatabaseError(.cancelled, "cancelled before it began")
  }

  /// Opens the transaction; on a connection that broke while idle, once more on a new one.
  private func begin(_ opening: Opening) throws(DatabaseError) -> Connection {
    let isReused = connection != nil
    do throws(DatabaseError) {
      let connection = try connected()
      try opening.run(on: connection)
      return connection
    } catch {
      guard isReused, error.isConnectionGone else { throw error }
      connection = nil
      let fresh = try connected()
      try opening.run(on: fresh)
      return fresh
    }
  }

  private func connected() throws(DatabaseError) -> Connection {
    if let connection, connection.isOpen { return connection }
    let fresh = try Connection(target, preparesStatements: preparesStatements)
    cancellation.attach(fresh.makeCancel())
    connection = fresh
    return fresh
  }

  private func finish(
    _ transaction: Transaction, _ connection: Connection, _ outcome: Outcome
  ) throws(DatabaseError) {
    transaction.end()
    guard !cancellation.isRequested else {
      throw DatabaseError(.cancelled, "cancelled before it was committed")
    }
    switch outcome {
    case .commit: try commit(connection)
    case .rollBack:
      // What COMMIT would have checked, a dry run checks as well.
      try connection.runScript("SET CONSTRAINTS ALL IMMEDIATE")
      guard cancellation.end() else {
        throw DatabaseError(.cancelled, "cancelled while it was rolled back")
      }
      try connection.runScript("ROLLBACK")
    }
  }

  private func commit(_ connection: Connection) throws(DatabaseError) {
    do throws(DatabaseError) {
      let tag = try connection.runScript("COMMIT").commandTag
      guard tag == "COMMIT" else {
        throw DatabaseError(.aborted, "a statement failed, so nothing of the transaction is saved")
      }
    } catch {
      guard error.kind == .connectionLost, error.sqlState == nil else { throw error }
      throw DatabaseError(
        .outcomeUnknown, "the connection broke while saving; whether it was saved is not known",
        hint: "look before you try again")
    }
  }

  /// Undoes what the body did; says whether the whole may be tried again.
  private func rollBack(_ transaction: Transaction, _ connection: Connection) -> Bool {
    transaction.end()
    // From here on nothing may be cancelled: the request would hit the ROLLBACK.
    guard cancellation.end() else {
      abandon()
      return false
    }
    let failure = transaction.failure
    if connection.isOpen, !connection.isIdle { _ = try? connection.runScript("ROLLBACK") }
    if failure?.kind == .stalePlan { try? connection.forgetStatements() }
    discardUnlessIdle()
    return failure?.isRetryable ?? false
  }

  /// A connection that a belated request to cancel may still hit is closed; the server rolls back.
  private func abandon() {
    cancellation.attach(nil)
    connection = nil
  }

  /// A connection that is broken, or that no ROLLBACK brought back to rest, is not used again.
  private func discardUnlessIdle() {
    guard let connection, !(connection.isOpen && connection.isIdle) else { return }
    abandon()
  }
}

/// How one try at a transaction ended.
enum Attempt<Value: Sendable>: Sendable {
  case done(Value)
  case failed(any Error, isRetryable: Bool)
}
