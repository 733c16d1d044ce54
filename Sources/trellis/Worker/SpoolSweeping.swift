import CivilTime
import Jobs
import Programs

/// Removes copies of files that nobody waits for any more, as long as a worker runs.
enum SpoolSweeping {
  private static let pause = Duration.seconds(3600)

  /// Sweeps at once and then every hour, until the task is cancelled.
  static func run(_ office: Office, _ log: WorkerLog) async {
    while !Task.isCancelled {
      await sweep(office, log)
      try? await Task.sleep(for: pause)
    }
  }

  /// Sweeps once; what goes wrong is logged, and tried again the next time.
  static func sweep(_ office: Office, _ log: WorkerLog) async {
    do {
      let tenants = try await office.tenants().all().map(\.id)
      try await office.importOrders().sweep(tenants, now: office.clock.now())
    } catch {
      if !Task.isCancelled { log.write(.failed("sweep of the spool", error: "\(error)")) }
    }
  }
}
