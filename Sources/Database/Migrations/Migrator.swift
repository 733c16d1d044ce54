package import Schema
import Threads

/// Brings a database's schema up to the migrations that ship in the binary.
///
/// Forward only, one transaction a file, one statement at a time; two that start at once wait for
/// each other. Anything that does not fit (a changed file, a gap, a newer database) stops it
/// before it begins.
package struct Migrator: Sendable {
  private let target: ConnectionTarget
  private let files: [MigrationFile]
  private let appVersion: String
  private let lockWaitSeconds: Int

  package init(
    _ target: ConnectionTarget, files: [MigrationFile] = SchemaFiles.migrations,
    appVersion: String, lockWaitSeconds: Int = 60
  ) {
    self.target = target
    self.files = files
    self.appVersion = appVersion
    self.lockWaitSeconds = lockWaitSeconds
  }

  /// Where the database stands; changes nothing.
  package func status() async throws -> MigrationStatus {
    let known = try migrations()
    return try await Session(target).use { connection in
      MigrationStatus(applied: try connection.appliedMigrations(), known: known)
    }
  }

  /// Applies what is missing and returns the names of what it applied.
  ///
  /// A dry run does the same in one transaction and takes it back.
  package func migrate(isDryRun: Bool = false) async throws -> [String] {
    let known = try migrations()
    return try await Session(target).use { connection in
      try connection.lockMigrations(waitSeconds: lockWaitSeconds)
      defer { _ = try? connection.run(.releaseMigrationLock) }
      let run = MigrationRun(connection, known: known, appVersion: appVersion)
      return isDryRun ? try run.rehearse() : try run.apply()
    }
  }

  private func migrations() throws(DatabaseError) -> [Migration] {
    var migrations: [Migration] = []
    for file in files { migrations.append(try Migration(file)) }
    return migrations
  }
}

extension Connection {
  /// What was applied; nothing where the schema was never made.
  func appliedMigrations() throws(DatabaseError) -> [AppliedMigration] {
    guard try value(.migrationsTableExists, as: Bool.self) else { return [] }
    return try rows(.applied)
  }

  fileprivate func lockMigrations(waitSeconds: Int) throws(DatabaseError) {
    let tries = max(1, waitSeconds * 10)
    for _ in 0..<tries {
      if try value(.tryMigrationLock, as: Bool.self) { return }
      DetachedThread.sleep(milliseconds: 100)
    }
    throw DatabaseError(
      .lockTimeout, "another migration of this database is running",
      hint: "wait until it is done, then try again")
  }

  /// The rows of a query outside a transaction of ours.
  func rows<Row>(_ query: Query<Row>) throws(DatabaseError) -> [Row] {
    var reader = RowReader(try run(query.sql))
    var rows: [Row] = []
    for index in 0..<reader.rowCount {
      reader.move(toRow: index)
      rows.append(try query.row(&reader))
    }
    return rows
  }

  /// The only value of an answer of one row and one column.
  func value<Value: PGDecodable>(
    _ sql: SQL, as _: Value.Type
  ) throws(DatabaseError) -> Value {
    guard let value = try rows(Query<Value>(sql)).first else {
      throw DatabaseError(.decoding, "expected a row, the answer has none")
    }
    return value
  }
}
