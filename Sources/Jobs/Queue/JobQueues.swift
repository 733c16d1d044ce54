package import CivilTime
package import Database

/// Whole queues, of all tenants; for the control plane's transactions.
package enum JobQueues {
  /// Stops a queue: what runs goes on, nothing is claimed.
  ///
  /// False where it stands still already.
  package static func pause(
    _ queue: String, by whom: String, in tx: Transaction
  ) throws -> Bool {
    try tx.one(.pauseQueue(queue, by: whom, because: nil))
  }

  /// Lets a queue go on; false where it did not stand still.
  package static func resume(_ queue: String, in tx: Transaction) throws -> Bool {
    try tx.one(.resumeQueue(queue))
  }

  /// The queues that stand still.
  package static func paused(in tx: Transaction) throws -> [PausedQueue] {
    try tx.all(.pausedQueues)
  }
}

/// A queue that stands still, since when and by whom.
package struct PausedQueue: Sendable, Hashable {
  package let queue: String
  package let since: Instant
  package let by: String
  /// What somebody has to see to before it goes on; nil where a person stopped it.
  package let reason: String?
}
