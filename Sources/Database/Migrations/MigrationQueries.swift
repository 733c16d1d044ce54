extension Query where Row == AppliedMigration {
  /// What was applied, oldest first.
  static var applied: Self {
    Query("SELECT version, name, sha256 FROM trellis.migrations ORDER BY version") {
      row throws(DatabaseError) in
      AppliedMigration(
        version: try row("version"), name: try row("name"), sha256: try row("sha256"))
    }
  }
}

extension SQL {
  static var migrationsTableExists: SQL {
    "SELECT to_regclass('trellis.migrations') IS NOT NULL"
  }

  static func record(
    _ migration: Migration, milliseconds: Int, appVersion: String
  ) -> SQL {
    """
    INSERT INTO trellis.migrations (version, name, sha256, duration_ms, app_version)
    VALUES (\(migration.version), \(migration.name), \(migration.sha256), \(milliseconds),
            \(appVersion))
    """
  }

  /// The lock's number is arbitrary, and must never change: it keeps two migrations apart.
  static var tryMigrationLock: SQL { "SELECT pg_try_advisory_lock(7235801904417265)" }

  static var releaseMigrationLock: SQL { "SELECT pg_advisory_unlock(7235801904417265)" }

  /// Indexes that CREATE INDEX CONCURRENTLY left behind when it failed.
  static var invalidIndexes: SQL {
    """
    SELECT c.relname::text
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indexrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT i.indisvalid AND n.nspname = 'trellis'
     ORDER BY c.relname
    """
  }
}
