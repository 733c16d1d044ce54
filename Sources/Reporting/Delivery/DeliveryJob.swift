import Database
package import Jobs
import JSON

/// Sends some mails of the outbox as a job.
package struct DeliveryJob: JobHandler {
  package static let kind = "mail.deliver"
  package static let queue = "mail"
  /// A server may be out of order over a long weekend.
  private static let mostAttempts = 100

  private let spool: Spool
  private let deliveries: @Sendable () throws -> Deliveries

  /// - Parameters:
  ///   - spool: where letters lie that are needed no more once they are mailed.
  ///   - deliveries: makes what sends, with a connection of its own for each job.
  package init(
    emptying spool: Spool, _ deliveries: @escaping @Sendable () throws -> Deliveries
  ) {
    self.spool = spool
    self.deliveries = deliveries
  }

  package var kind: String { Self.kind }

  package func run(_ job: RunningJob) async throws {
    let mails = try job.arguments.texts("mails").compactMap { OutgoingMail.ID($0) }
    let deliveries = try deliveries()
    let (id, lease) = (job.id, job.lease)
    let run = try await deliveries.database.tenant(job.tenant, readOnly: true) { tx in
      try DeliveryRun.of(id, lease: lease, in: tx)
    }
    let tally = try await deliveries.deliver(mails, of: job.tenant, by: "worker", run: run) {
      job.progress($0, of: mails.count)
    }
    switch tally.stop {
    case .unreachable(let words)?, .misconfigured(let words)?:
      throw DeliveryStopped(reason: words)
    case .noRoom(let words)?:
      throw JobOutcomeError.standstill(words)
    case .cancelled?:
      throw CancellationError()
    case nil:
      if let seconds = tally.secondsUntilNext { throw JobOutcomeError.snooze(seconds: seconds) }
      // The mails are sent: what is left in the spool is tried again after the next ones.
      _ = try? await spool.sweep(job.tenant, in: deliveries.database)
    }
  }

  /// The jobs that send some mails, a chunk each.
  static func requests(for mails: [OutgoingMail.ID]) -> [JobRequest] {
    stride(from: 0, to: mails.count, by: Deliveries.chunk).map { start in
      let some = mails[start..<min(start + Deliveries.chunk, mails.count)]
      var request = JobRequest(
        kind: kind, arguments: ["mails": .array(some.map { .text("\($0)") })])
      request.queue = queue
      request.maxAttempts = mostAttempts
      return request
    }
  }
}

/// The server, or what is known of it, keeps every mail back.
package struct DeliveryStopped: Error, Sendable, CustomStringConvertible {
  package let reason: String

  package var description: String { "no mail can be sent: \(reason)" }
}
