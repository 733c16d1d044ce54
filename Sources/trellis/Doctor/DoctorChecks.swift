import Database

/// One check's outcome.
struct DoctorCheck: Sendable, Equatable {
  let name: String
  let passed: Bool
  let detail: String
  /// The command or step that mends it; nil where there is nothing to mend.
  let remedy: String?

  static func passed(_ name: String, _ detail: String) -> DoctorCheck {
    DoctorCheck(name: name, passed: true, detail: detail, remedy: nil)
  }

  static func failed(_ name: String, _ error: any Error) -> DoctorCheck {
    let failure = FailureTranslation.failure(for: error, arguments: [])
    return DoctorCheck(name: name, passed: false, detail: failure.message, remedy: failure.hint)
  }
}

/// The checks in the order in which one rests on the one before; the first failure ends them.
struct DoctorChecks {
  let office: Office

  func run() async -> [DoctorCheck] {
    var checks: [DoctorCheck] = []
    for check in [settings, mail, server, schema, roles, catalog] {
      let outcome = await check()
      checks.append(outcome)
      if !outcome.passed { break }
    }
    return checks
  }

  private func settings() async -> DoctorCheck {
    await attempt("settings") {
      _ = try office.settings; return "in order"
    }
  }

  private func mail() async -> DoctorCheck {
    await attempt("mail") { "goes to \(try office.mailSettings.way)" }
  }

  private func server() async -> DoctorCheck {
    await attempt("server") {
      let choice = try office.databaseChoice
      if case .local(let server) = choice { try await server.start() }
      return try await "\(choice.name), PostgreSQL \(Administration(choice.target).serverVersion())"
    }
  }

  private func schema() async -> DoctorCheck {
    await attempt("schema") {
      _ = try await office.database()
      let status = try await Migrator(office.databaseChoice.target, appVersion: Release.version)
        .status()
      return "\(status.applied.count) migrations applied"
    }
  }

  private func roles() async -> DoctorCheck {
    await attempt("roles") {
      let database = try await office.database()
      // Opening a transaction is what takes the role.
      try await database.control(readOnly: true) { _ in }
      try await database.tenant(office.ids.next(), readOnly: true) { _ in }
      try await database.safeguarding(office.ids.next(), readOnly: true) { _ in }
      try await database.worker { _ in }
      return "the application's roles can be taken"
    }
  }

  private func catalog() async -> DoctorCheck {
    await attempt("tenancy") {
      let findings = try await CatalogLint.run(on: Administration(office.databaseChoice.target))
      guard let first = findings.first(where: { !$0.isWarning }) else {
        return "every table is kept apart by row-level security"
      }
      throw Failure(
        .failed, "tenancy.broken", "\(findings.count) findings, first: \(first).",
        hint: "Somebody changed the schema by hand: restore it, or ask for help before going on.",
        details: findings.map { "\($0)" })
    }
  }

  private func attempt(
    _ name: String, _ body: () async throws -> String
  ) async -> DoctorCheck {
    do {
      return .passed(name, try await body())
    } catch {
      return .failed(name, error)
    }
  }
}
