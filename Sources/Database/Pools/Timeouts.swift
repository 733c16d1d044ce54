/// How long things may take inside a transaction, in seconds; 0 means no limit.
package struct Timeouts: Sendable, Hashable {
  package var statementSeconds = 30
  package var lockSeconds = 10
  package var idleInTransactionSeconds = 60

  package init() {}
}

/// What a transaction sees of others that run beside it.
package enum Isolation: String, Sendable {
  case readCommitted = "READ COMMITTED"
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}

/// How a transaction ends when its body returns.
package enum Outcome: Sendable {
  case commit
  /// The value is returned, and nothing is written: how a dry run runs.
  case rollBack
}
