import Jobs
import Logging

/// A worker's events as structured log lines on standard error: identifiers and counts only.
struct WorkerLog: Sendable {
  private let logger: Logger

  init() {
    logger = Logger(label: "trellis.worker") { StreamLogHandler.standardError(label: $0) }
  }

  @Sendable func write(_ event: WorkerEvent) {
    switch event {
    case .started(let options):
      logger.info(
        "started",
        metadata: [
          "queues": "\(options.queues.joined(separator: ","))",
          "concurrency": "\(options.concurrency)", "lease": "\(options.leaseSeconds)",
        ])
    case .claimed(let job): logger.debug("claimed", metadata: metadata(of: job))
    case .ended(let job, let outcome, let error, let seconds):
      ended(job, outcome, error, seconds)
    case .lostLease(let job): logger.warning("lease lost", metadata: metadata(of: job))
    case .rescued(let kind, let state):
      logger.warning("rescued", metadata: ["kind": "\(kind)", "state": "\(state.rawValue)"])
    case .ticked(let schedule, let job):
      logger.info("scheduled", metadata: ["schedule": "\(schedule)", "job": "\(job)"])
    case .pruned(let count): logger.info("pruned", metadata: ["jobs": "\(count)"])
    case .failed(let what, let error):
      logger.error("\(what) failed, and is tried again", metadata: ["error": "\(error)"])
    case .stopping(let running): logger.info("stopping", metadata: ["running": "\(running)"])
    case .gaveBack(let count): logger.info("gave back", metadata: ["jobs": "\(count)"])
    case .paused(let queue, let reason):
      logger.error(
        "queue stands still; make room, then: trellis job resume \(queue)",
        metadata: ["queue": "\(queue)", "reason": "\(reason)"])
    case .stopped: logger.info("stopped")
    }
  }

  func serves(port: Int) {
    logger.info("metrics", metadata: ["url": "http://127.0.0.1:\(port)/metrics"])
  }

  private func ended(_ job: JobMark, _ outcome: String, _ error: String?, _ seconds: Double) {
    var metadata = metadata(of: job)
    metadata["seconds"] = "\((seconds * 1000).rounded() / 1000)"
    if let error { metadata["error"] = "\(error)" }
    let level: Logger.Level =
      switch outcome {
      case "discarded": .error
      case "retried": .warning
      default: .info
      }
    logger.log(level: level, "\(outcome)", metadata: metadata)
  }

  private func metadata(of job: JobMark) -> Logger.Metadata {
    [
      "tenant": "\(job.tenant)", "job": "\(job.id)", "kind": "\(job.kind)",
      "queue": "\(job.queue)", "attempt": "\(job.attempt)", "lease": "\(job.lease)",
    ]
  }
}
