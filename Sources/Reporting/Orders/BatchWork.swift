package import Database
import Jobs
package import Programs

/// The attempt at a job under which something of a batch is made.
package struct BatchWork: Sendable {
  let tenant: Tenant.ID
  let job: Int64
  let lease: Int64
  /// How far it is, in letters.
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void
  /// Runs a transaction that completes the job with what it writes, or throws and writes nothing.
  let finish: @Sendable (@escaping @Sendable (Transaction) throws -> Void) async throws -> Void

  package init(
    tenant: Tenant.ID, job: Int64, lease: Int64,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    finish:
      @escaping @Sendable (@escaping @Sendable (Transaction) throws -> Void) async throws ->
      Void
  ) {
    self.tenant = tenant
    self.job = job
    self.lease = lease
    self.progress = progress
    self.finish = finish
  }

  init(_ job: RunningJob) {
    self.init(tenant: job.tenant, job: job.id, lease: job.lease) { done, total in
      job.progress(done, of: total)
    } finish: { body in
      try await job.finish(body)
    }
  }
}

/// What comes next of a batch that is made by jobs.
enum BatchStep: Sendable, Equatable {
  /// Its parts are being made: look again after so long.
  case wait(seconds: Int)
  /// Everything is in its place, and the job is completed.
  case finished
}

/// A batch that goes no further.
enum OrderError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The order asks for what cannot be; no further try can succeed.
  case impossible(String)
  /// A part was given up, for a reason.
  case partGivenUp(letters: ClosedRange<Int>, reason: String)
  /// What the parts agreed on holds no more: it is planned anew.
  case outdated(String)

  var description: String {
    switch self {
    case .impossible(let reason): reason
    case .partGivenUp(let letters, let reason):
      "letters \(letters.lowerBound) to \(letters.upperBound) were given up: \(reason)"
    case .outdated(let reason): "\(reason); the batch is planned anew"
    }
  }
}
