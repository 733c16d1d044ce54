package import Database

/// How the queue stands at one moment, all tenants together.
package struct QueueGauges: Sendable {
  package let depths: [QueueDepth]
  package let deadRowRatio: Double

  /// How long the oldest transaction is open that keeps dead rows from being cleared away, as far as
  /// whoever connects may see.
  package let oldestSnapshotSeconds: Double

  /// Sessions that whoever connects may not look into; theirs may be older.
  package let hiddenSessionCount: Int

  /// From how old a snapshot on claims may grow slow.
  package static let longSnapshotSeconds = 60.0

  /// Asks the database.
  package static func read(using database: Pool) async throws -> QueueGauges {
    let (depths, dead) = try await database.worker { tx in
      (try tx.all(Query<QueueDepth>.queueDepths), try tx.one(Query<Double>.deadRows))
    }
    let oldest = try await Administration(database.target).all(
      Query<OldestSnapshot>.oldestSnapshot)
    return QueueGauges(
      depths: depths, deadRowRatio: dead, oldestSnapshotSeconds: oldest.first?.seconds ?? 0,
      hiddenSessionCount: oldest.first?.hiddenSessionCount ?? 0)
  }
}

/// What of transactions that are open for long can be seen.
struct OldestSnapshot: Sendable {
  let seconds: Double
  let hiddenSessionCount: Int
}

/// How many jobs of a queue are in a state that is not final, and for how long the oldest.
package struct QueueDepth: Sendable, Hashable {
  package let queue: String
  package let state: JobState
  package let count: Int

  /// Since it was due, or since it was claimed; negative where it is not due yet.
  package let oldestSeconds: Double
}

/// How many jobs of a kind are in a state, and how often they were tried again.
package struct KindCount: Sendable, Hashable {
  package let queue: String
  package let kind: String
  package let state: JobState
  package let count: Int
  package let retries: Int
}

extension JobQueues {
  /// What every kind's jobs have come to, of all tenants, as far as the queue remembers.
  package static func kinds(using database: Pool) async throws -> [KindCount] {
    try await database.worker { tx in try tx.all(.kindCounts) }
  }
}
