/// How a worker works; everything in seconds.
package struct WorkerOptions: Sendable, Hashable {
  package var queues = ["default"]

  /// How many jobs run at the same time.
  package var concurrency = 4

  /// How long a job is the worker's without a heartbeat.
  package var leaseSeconds = 60

  /// How long running jobs are given to finish once the worker is asked to stop.
  package var graceSeconds = 30

  /// Ends when nothing is ready, instead of waiting for more.
  package var drains = false

  package var retention = JobRetention()

  package var heartbeatSeconds = 15.0
  package var pollSeconds = 1.0

  /// With the lease's end and the pause of a rescued job below the 15 s in which a dead worker's
  /// jobs must run again.
  package var rescueSeconds = 10.0
  package var pruneSeconds = 3600.0
  package var scheduleSeconds = 5.0

  package init() {}

  /// Sets the lease, and the heartbeat to a quarter of it.
  package mutating func setLease(seconds: Int) {
    leaseSeconds = seconds
    heartbeatSeconds = Double(seconds) / 4
  }

  /// Why a worker must not be started so, or nil where it may.
  package var complaint: String? {
    if queues.isEmpty || queues.contains(where: { $0.isEmpty || $0.utf8.count > 63 }) {
      return "a queue's name has 1 to 63 characters"
    }
    if !(1...200).contains(concurrency) { return "the concurrency is 1 to 200" }
    if !(0...3600).contains(graceSeconds) { return "the grace is 0 to 3600 seconds" }
    if !(1...3600).contains(leaseSeconds) { return "the lease is 1 to 3600 seconds" }
    if heartbeatSeconds <= 0 || Double(leaseSeconds) < heartbeatSeconds * 4 {
      return "the lease must be at least four heartbeats"
    }
    return nil
  }

  /// How long without a heartbeat a worker may still act.
  var trustSeconds: Double { Double(leaseSeconds) * 0.75 }
}
