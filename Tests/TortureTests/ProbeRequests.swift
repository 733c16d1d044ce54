import JSON
import Jobs

extension JobRequest {
  /// A job for `worker-probe`: `sleep` leaves an effect when it is done, `trap` ends the process.
  static func probe(_ kind: String, milliseconds: Int) -> JobRequest {
    JobRequest(
      kind: "probe.\(kind)", arguments: ["ms": .integer(Int64(milliseconds))])
  }
}

extension Arena {
  /// Puts jobs into the queue, again where the server is just being started, and says how many.
  @discardableResult
  func enqueueProbes(_ count: Int, _ request: JobRequest, tenant: Int) async throws -> Int {
    try await enqueue(count, request, tenant: tenant).count
  }
}
