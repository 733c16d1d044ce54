import Database

/// A job that has just been claimed.
struct ClaimedJob: Sendable {
  let tenant: ID<TenantScope>
  let id: Int64
  let queue: String
  let kind: String
  let arguments: JobArguments
  let attempt: Int
  let maxAttempts: Int
  let lease: Int64
  let batch: Int64?

  /// How long it had been ready when it was claimed.
  let waitedSeconds: Double
}
