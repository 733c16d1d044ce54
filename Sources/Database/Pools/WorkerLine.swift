/// A connection for one thread that may block, in the role of the queue's worker.
///
/// For what must never wait for its turn among tasks: the heartbeat. Whatever goes wrong, the next
/// use begins with a new connection.
package final class WorkerLine {
  private let target: ConnectionTarget
  private let opening: Opening
  private let preparesStatements: Bool
  private let cancellation = Cancellation()
  private var connection: Connection?

  package init(
    _ target: ConnectionTarget, timeouts: Timeouts, preparesStatements: Bool = true
  ) {
    self.target = target
    self.preparesStatements = preparesStatements
    opening = .worker(outcome: .commit, timeouts: timeouts)
  }

  /// Runs a transaction and commits it; rolls back if the body throws.
  package func transact<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    let connection = try connected()
    // Whoever throws on the way leaves no connection behind.
    self.connection = nil
    try opening.run(on: connection)
    let transaction = Transaction(connection, cancellation, tenant: .nobody)
    defer { transaction.end() }
    let value = try body(transaction)
    guard try connection.runScript("COMMIT").commandTag == "COMMIT" else {
      throw DatabaseError(.aborted, "a statement failed, so nothing of the transaction is saved")
    }
    self.connection = connection
    return value
  }

  private func connected() throws(DatabaseError) -> Connection {
    if let connection, connection.isOpen { return connection }
    return try Connection(target, preparesStatements: preparesStatements)
  }
}
