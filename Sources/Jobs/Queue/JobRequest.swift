package import CivilTime

/// Something to be done outside the transaction that asks for it.
package struct JobRequest: Sendable, Hashable {
  /// Which handler does it: `report.chunk`.
  package let kind: String

  /// Identifiers and options, never personal data.
  package var arguments: JobArguments

  package var queue = "default"

  /// The smaller is done first, among the jobs of one tenant.
  package var priority: Int16 = 100

  /// Not before then; nil for as soon as the transaction is committed.
  package var runAt: Instant?

  /// At most one job of a kind with the same key waits or runs in a tenant.
  package var uniqueKey: String?

  /// How often it is begun before it is given up.
  package var maxAttempts = 20

  /// The job that this one is a part of.
  package var batch: Int64?

  package init(kind: String, arguments: JobArguments = [:]) {
    self.kind = kind
    self.arguments = arguments
  }
}
