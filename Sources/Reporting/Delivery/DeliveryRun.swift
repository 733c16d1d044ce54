import Database
import Jobs
import Programs

/// The name under which a run claims mails, and the runs before it that are over.
package struct DeliveryRun: Sendable {
  let name: String
  /// Runs that can send nothing more: what they left half sent is picked up at once.
  let outlived: [String]

  package init(_ name: String, after outlived: [String] = []) {
    self.name = name
    self.outlived = outlived
  }

  /// An attempt at a job.
  ///
  /// An attempt that gave its job back, for its worker was asked to end, may wait for a server's answer
  /// all the same: what it left is picked up once no message can take that long.
  static func of(_ job: Int64, lease: Int64, in tx: Transaction) throws -> DeliveryRun {
    let over = try JobQueue.attempts(ofJob: job, in: tx).filter { $0.outcome != "returned" }
    return DeliveryRun(name(job, lease), after: over.map { name(job, $0.lease) })
  }

  private static func name(_ job: Int64, _ lease: Int64) -> String { "job \(job)/\(lease)" }
}

/// Whose mail a run sends, and who sends it.
struct DeliveryCourse: Sendable {
  let tenant: Tenant.ID
  let actor: String
  let run: String
}
