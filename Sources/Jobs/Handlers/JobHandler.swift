/// Does the jobs of one kind; a thin shell that decodes identifiers and calls a service.
///
/// A job may be run more than once, so what it writes commits together with its completion
/// (``RunningJob/finish(_:)``), and what it does elsewhere is the same when it is repeated. Returning
/// without either completes the job; any error but ``JobOutcomeError`` runs it again later.
package protocol JobHandler: Sendable {
  var kind: String { get }

  func run(_ job: RunningJob) async throws
}

/// How a handler ends a job otherwise than by success and another try.
package enum JobOutcomeError: Error, Sendable, Hashable {
  /// No further try can succeed: the job is discarded, with the reason, which names no person.
  case permanent(String)

  /// The time has not come: the job runs again after so long, and the attempt does not count.
  case snooze(seconds: Int)

  /// Nothing of this queue can be done until somebody has seen to something, a full disk: the queue
  /// stands still for this reason, which names no person, and the attempt does not count.
  case standstill(String)
}

/// The job is another worker's by now, or over: what this one would have written must not be.
package struct LeaseLost: Error, Sendable, Hashable, CustomStringConvertible {
  package let job: Int64

  package var description: String { "job \(job) is not this worker's any more" }
}
