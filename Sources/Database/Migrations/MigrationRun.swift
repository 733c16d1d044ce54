import Schema
import Threads

/// One run over the missing migrations, on a connection that holds the lock.
struct MigrationRun {
  private let connection: Connection
  private let known: [Migration]
  private let appVersion: String

  init(_ connection: Connection, known: [Migration], appVersion: String) {
    self.connection = connection
    self.known = known
    self.appVersion = appVersion
  }

  /// Applies each missing file in a transaction of its own.
  func apply() throws(DatabaseError) -> [String] {
    try inTransaction { () throws(DatabaseError) in try layFoundation() }
    let missing = try missing()
    for migration in missing {
      if migration.isOutsideTransaction {
        try applyOutsideTransaction(migration)
      } else {
        try applyPatiently(migration)
      }
    }
    return missing.map(\.name)
  }

  /// Applies all missing files in one transaction, and takes it back.
  func rehearse() throws(DatabaseError) -> [String] {
    try connection.runScript("BEGIN")
    defer { _ = try? connection.runScript("ROLLBACK") }
    try layFoundation()
    let missing = try missing()
    for migration in missing where !migration.isOutsideTransaction { try run(migration) }
    return missing.map(\.name)
  }

  private func layFoundation() throws(DatabaseError) {
    let statements = try StatementSplitter.statements(in: SchemaFiles.foundation)
    try run(statements, of: "foundation.sql")
  }

  private func missing() throws(DatabaseError) -> [Migration] {
    let status = MigrationStatus(applied: try connection.appliedMigrations(), known: known)
    guard status.problems.isEmpty else {
      throw DatabaseError(
        .migration, status.problems.joined(separator: "; "),
        hint: "use the version of Trellis that made this database, or a newer one")
    }
    let pending = Set(status.pending)
    return known.filter { pending.contains($0.name) }
  }

  /// A migration must not queue behind a long transaction, or everybody queues behind it: it gives
  /// up its place after two seconds and tries again.
  private func applyPatiently(_ migration: Migration) throws(DatabaseError) {
    var pauseMilliseconds: UInt32 = 250
    while true {
      do throws(DatabaseError) {
        return try inTransaction { () throws(DatabaseError) in try run(migration) }
      } catch {
        guard error.kind == .lockTimeout, pauseMilliseconds < 8000 else { throw error }
        DetachedThread.sleep(milliseconds: pauseMilliseconds)
        pauseMilliseconds *= 2
      }
    }
  }

  private func run(_ migration: Migration) throws(DatabaseError) {
    let clock = ContinuousClock()
    let start = clock.now
    try connection.runScript(
      """
      SET LOCAL ROLE trellis_owner;\
      SET LOCAL search_path = '';\
      SET LOCAL lock_timeout = '2s';\
      SET LOCAL statement_timeout = '30min'
      """)
    try run(migration.statements, of: migration.name)
    let milliseconds = Int((clock.now - start) / .milliseconds(1))
    _ = try connection.run(
      .record(migration, milliseconds: milliseconds, appVersion: appVersion))
    try connection.runScript("RESET ROLE")
  }

  private func applyOutsideTransaction(_ migration: Migration) throws(DatabaseError) {
    try connection.runScript("SET ROLE trellis_owner")
    defer { _ = try? connection.runScript("RESET ROLE") }
    do throws(DatabaseError) {
      try run(migration.statements, of: migration.name)
    } catch {
      try dropInvalidIndexes()
      throw error
    }
    _ = try connection.run(.record(migration, milliseconds: 0, appVersion: appVersion))
  }

  private func dropInvalidIndexes() throws(DatabaseError) {
    for index in try connection.rows(Query<String>(.invalidIndexes)) {
      let drop: SQL = "DROP INDEX CONCURRENTLY trellis.\(identifier: index)"
      try connection.runScript(drop.text)
    }
  }

  private func run(
    _ statements: [StatementSplitter.Statement], of file: String
  ) throws(DatabaseError) {
    for statement in statements {
      do throws(DatabaseError) {
        try connection.runScript(statement.text)
      } catch {
        throw error.located(in: file, line: line(of: error, in: statement))
      }
    }
  }

  /// The line the server points at: it counts characters from the statement's first.
  private func line(of error: DatabaseError, in statement: StatementSplitter.Statement) -> Int {
    guard let position = error.position else { return statement.line }
    let before = statement.text.unicodeScalars.prefix(max(0, position - 1))
    return statement.line + before.reduce(0) { $1 == "\n" ? $0 + 1 : $0 }
  }

  private func inTransaction(
    _ body: () throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try connection.runScript("BEGIN")
    do throws(DatabaseError) {
      try body()
      try connection.runScript("COMMIT")
    } catch {
      _ = try? connection.runScript("ROLLBACK")
      throw error
    }
  }
}
