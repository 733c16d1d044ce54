/// An open transaction: valid inside the closure that received it, on that closure's thread.
///
/// Not `Sendable`, so the compiler refuses to let it escape into a task; kept beyond the closure
/// it answers every call with an error.
@safe
package final class Transaction {
  /// Whose transaction it is: queries say `tenant_id = \(tx.tenant)` beside row-level security.
  package let tenant: ID<TenantScope>

  private let connection: Connection
  private let cancellation: Cancellation
  private var isOver = false

  /// The last thing the server refused, whatever the body made of it.
  private(set) var failure: DatabaseError?

  /// How many cursors and savepoints were named.
  private var nameCount = 0

  init(_ connection: Connection, _ cancellation: Cancellation, tenant: ID<TenantScope>) {
    self.connection = connection
    self.cancellation = cancellation
    self.tenant = tenant
  }

  func end() {
    isOver = true
  }

  /// Runs a statement and returns the number of rows it touched.
  @discardableResult
  package func execute(_ sql: SQL) throws(DatabaseError) -> Int {
    try run(sql).affectedRows
  }

  /// Lets the server parse and plan a statement without running it.
  package func check(_ sql: SQL) throws(DatabaseError) {
    try guarded { connection throws(DatabaseError) in try connection.check(sql) }
  }

  /// Lets the server parse and plan a query without running it.
  package func check<Row>(_ query: Query<Row>) throws(DatabaseError) {
    try check(query.sql)
  }

  /// Sets how long each further statement of this transaction may take; 0 means no limit.
  package func setStatementTimeout(seconds: Int) throws(DatabaseError) {
    try script("SET LOCAL statement_timeout = '\(max(0, seconds))s'")
    connection.statementSeconds = max(0, seconds)
  }

  /// Sets how long each further statement may wait for a lock; 0 means no limit.
  package func setLockTimeout(seconds: Int) throws(DatabaseError) {
    try script("SET LOCAL lock_timeout = '\(max(0, seconds))s'")
  }

  /// Makes the server check deferred constraints now.
  package func checkConstraints() throws(DatabaseError) {
    try script("SET CONSTRAINTS ALL IMMEDIATE")
  }

  func run(_ sql: SQL) throws(DatabaseError) -> ResultSet {
    try guardedResult { connection throws(DatabaseError) in try connection.run(sql) }
  }

  /// Runs a statement whose answer has other columns from one time to the next.
  func runUnprepared(_ sql: SQL) throws(DatabaseError) -> ResultSet {
    try guardedResult { connection throws(DatabaseError) in try connection.runUnprepared(sql) }
  }

  /// Runs statements of our own that carry no values.
  func script(_ text: String) throws(DatabaseError) {
    try guarded { connection throws(DatabaseError) in _ = try connection.runScript(text) }
  }

  /// A name no other cursor or savepoint of this transaction has.
  func uniqueName(_ stem: String) -> String {
    nameCount += 1
    return "\(stem)_\(nameCount)"
  }

  /// Does something with the connection while the transaction is open and wanted.
  func guarded<Value>(
    _ body: (Connection) throws(DatabaseError) -> Value
  ) throws(DatabaseError) -> Value {
    try checkUsable()
    do throws(DatabaseError) {
      return try body(connection)
    } catch {
      failure = error
      throw error
    }
  }

  private func guardedResult(
    _ body: (Connection) throws(DatabaseError) -> ResultSet
  ) throws(DatabaseError) -> ResultSet {
    try checkUsable()
    do throws(DatabaseError) {
      return try body(connection)
    } catch {
      failure = error
      throw error
    }
  }

  private func checkUsable() throws(DatabaseError) {
    guard !isOver else {
      throw DatabaseError(.misuse, "the transaction is over")
    }
    guard !cancellation.isRequested else {
      throw DatabaseError(.cancelled, "cancelled between two statements")
    }
  }
}

@available(*, unavailable) extension Transaction: Sendable {}
