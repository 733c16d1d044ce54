/// As whom a tenant's transaction runs; what each may do is granted in the migrations.
enum TenantRole: String, Sendable {
  case application = "trellis_app"
  case safeguarding = "trellis_safeguarding"
}

/// How a transaction begins: one message that opens it, takes a role and sets its limits.
struct Opening: Sendable {
  /// Statements that begin the transaction, sent in one round trip.
  let script: String
  let tenant: ID<TenantScope>
  let outcome: Outcome
  /// How long each statement may take, in seconds; 0 means no limit.
  let statementSeconds: Int

  /// A tenant's transaction: row-level security shows it that tenant's rows and no other.
  ///
  /// `SET LOCAL` with a literal, never `set_config`, which a distributed server does not pass on;
  /// the literal is printed from a UUID, so nothing can be injected through it.
  static func tenant(
    _ tenant: ID<TenantScope>, as role: TenantRole = .application, isolation: Isolation,
    readOnly: Bool, outcome: Outcome, timeouts: Timeouts
  ) -> Opening {
    let script = """
      \(begin(isolation: isolation, readOnly: readOnly, role: role.rawValue, timeouts));\
      SET LOCAL trellis.tenant_id = '\(tenant)'
      """
    return Opening(
      script: script, tenant: tenant, outcome: outcome,
      statementSeconds: timeouts.statementSeconds)
  }

  /// A transaction of the control plane, which sees the list of tenants and none of their rows.
  static func control(outcome: Outcome, readOnly: Bool, timeouts: Timeouts) -> Opening {
    Opening(
      script: begin(
        isolation: .readCommitted, readOnly: readOnly, role: "trellis_control", timeouts),
      tenant: .nobody, outcome: outcome, statementSeconds: timeouts.statementSeconds)
  }

  /// A transaction of the queue's worker, which calls the queue's functions and sees no table.
  static func worker(outcome: Outcome, timeouts: Timeouts) -> Opening {
    Opening(
      script: begin(
        isolation: .readCommitted, readOnly: false, role: "trellis_worker", timeouts),
      tenant: .nobody, outcome: outcome, statementSeconds: timeouts.statementSeconds)
  }

  /// Opens the transaction; says what to do where the database was never made ready for it.
  func run(on connection: Connection) throws(DatabaseError) {
    connection.statementSeconds = statementSeconds
    do throws(DatabaseError) {
      try connection.runScript(script)
    } catch {
      throw error.explainedForRole
    }
  }

  /// A client that was killed is noticed within two seconds even in the middle of a statement, so
  /// that its work is rolled back and its locks are free when somebody tries again.
  private static func begin(
    isolation: Isolation, readOnly: Bool, role: String, _ timeouts: Timeouts
  ) -> String {
    """
    BEGIN ISOLATION LEVEL \(isolation.rawValue) \(readOnly ? "READ ONLY" : "READ WRITE");\
    SET LOCAL ROLE \(role);\
    SET LOCAL search_path = trellis, pg_temp;\
    SET LOCAL timezone = 'UTC';\
    SET LOCAL jit = off;\
    SET LOCAL client_connection_check_interval = '2s';\
    SET LOCAL cursor_tuple_fraction = 1;\
    SET LOCAL statement_timeout = '\(timeouts.statementSeconds)s';\
    SET LOCAL lock_timeout = '\(timeouts.lockSeconds)s';\
    SET LOCAL idle_in_transaction_session_timeout = '\(timeouts.idleInTransactionSeconds)s'
    """
  }
}

extension DatabaseError {
  /// A role that is missing means no migration ran; one that is refused, another user's.
  fileprivate var explainedForRole: DatabaseError {
    switch sqlState {
    case "22023" where message.contains("role"):
      DatabaseError(
        .migration, "the database is not set up: \(message)", hint: "run: trellis db migrate")
    case "42501":
      DatabaseError(
        .notAllowed, "whoever the database URL names may not act as Trellis's role: \(message)",
        hint: "run 'trellis db migrate' as that user, or grant it the role")
    default: self
    }
  }
}
