package import CivilTime

/// Which jobs of a tenant; what is nil is no condition.
package struct JobFilter: Sendable, Hashable {
  package var jobs: [Int64]?
  package var kinds: [String]?
  package var states: [JobState]?
  package var queues: [String]?
  package var createdBefore: Instant?

  /// The parts of one job.
  package var batch: Int64?

  /// At most so many are listed; all are counted.
  package var limit = 1000

  package init() {}
}
