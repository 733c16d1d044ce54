import Database

/// The one pool of a command, opened when first asked for.
actor DatabaseConnections {
  private var pool: Pool?

  /// Starts the private server and brings its schema up to date, or checks the schema of a server
  /// that somebody else keeps.
  func pool(for choice: DatabaseChoice, size: Int) async throws -> Pool {
    if let pool { return pool }
    let target = try await open(choice)
    let opened = Pool(target, size: size)
    pool = opened
    return opened
  }

  private func open(_ choice: DatabaseChoice) async throws -> ConnectionTarget {
    if case .local(let server) = choice { try await server.start() }
    let migrator = Migrator(choice.target, appVersion: Release.version)
    let status = try await migrator.status()
    if status.isCurrent { return choice.target }
    if case .local = choice, status.problems.isEmpty {
      _ = try await migrator.migrate()
      return choice.target
    }
    throw Self.refusal(status, of: choice)
  }

  private static func refusal(_ status: MigrationStatus, of choice: DatabaseChoice) -> Failure {
    guard status.problems.isEmpty else {
      return Failure(
        .failed, "database.migration",
        "The database's schema is not this version's: \(status.problems.joined(separator: "; ")).",
        hint: "Use the version of Trellis that made it, or a newer one.")
    }
    return Failure(
      .failed, "database.schema_behind",
      "The database behind \(choice.name) lacks \(status.pending.count) migrations.",
      hint: "Run 'trellis db migrate' first; it says what it does.")
  }
}
