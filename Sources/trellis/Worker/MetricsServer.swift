import Database
import Foundation
import Jobs
import Synchronization
import Threads

/// Answers Prometheus on the machine itself, and nobody else: one page, one request a connection.
final class MetricsServer: Sendable {
  private let socket: LoopbackSocket
  private let worker: Worker
  private let database: Pool
  private let gauges = Mutex<QueueGauges?>(nil)
  private let reading = Mutex<Task<Void, Never>?>(nil)

  /// - Throws: `Failure` where the port is taken or none.
  init(port: Int, _ worker: Worker, _ database: Pool) throws {
    socket = try LoopbackSocket(port: port)
    self.worker = worker
    self.database = database
  }

  func start(_ log: WorkerLog) {
    log.serves(port: socket.port)
    reading.withLock { $0 = Task { await self.read() } }
    DetachedThread.run { self.socket.serve { self.answer(to: $0) } }
  }

  func stop() {
    reading.withLock { $0?.cancel() }
    socket.close()
  }

  /// The database is asked every five seconds, however often somebody asks here.
  private func read() async {
    while !Task.isCancelled {
      let now = try? await QueueGauges.read(using: database)
      gauges.withLock { $0 = now }
      try? await Task.sleep(for: .seconds(5))
    }
  }

  private func answer(to request: String) -> String {
    guard request.hasPrefix("GET /metrics ") || request.hasPrefix("GET / ") else {
      return Self.response("404 Not Found", "Nothing here but /metrics.\n")
    }
    let page = MetricsPage.text(
      worker.metrics.counts, running: worker.runningCount, gauges: gauges.withLock { $0 })
    return Self.response("200 OK", page)
  }

  private static func response(_ status: String, _ body: String) -> String {
    """
    HTTP/1.1 \(status)\r
    Content-Type: text/plain; version=0.0.4; charset=utf-8\r
    Content-Length: \(body.utf8.count)\r
    Connection: close\r
    \r
    \(body)
    """
  }
}
