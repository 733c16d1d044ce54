import CivilTime
import Database
import JSON
import Jobs
import Reporting

/// One job for people and for scripts.
enum JobCard {
  static func card(_ job: Job, _ result: JobResult?, tenant slug: String) -> Card {
    var card = Card()
    for (key, field) in fields(of: job, tenant: slug) { card.add(key, field) }
    card.add("arguments", .text(job.arguments.json))
    if let result { card.add("result", .text(result.text)) }
    return card
  }

  static func listing(_ attempts: [JobAttempt]) -> Listing {
    var listing = Listing(["lease", "outcome", "started_at", "ended_at", "worker", "error"])
    for attempt in attempts { listing.add(row(attempt)) }
    return listing
  }

  static func document(
    _ job: Job, _ attempts: [JobAttempt], _ result: JobResult?, _ delivery: BatchDelivery?,
    tenant slug: String
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      for (key, field) in fields(of: job, tenant: slug) {
        json.key(named: key)
        field.write(to: &json)
      }
      json.key("arguments")
      json.value(raw: Array(job.arguments.json.utf8))
      json.key("result")
      write(result, to: &json)
      json.key("attempts")
      json.array { json in
        for attempt in attempts { write(attempt, to: &json) }
      }
      if let delivery { DeliveryListing.write(delivery, to: &json) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ result: JobResult?, to json: inout JSONWriter) {
    guard let result else { return json.null() }
    json.object { json in
      for (key, field) in result.fields {
        json.key(named: key)
        field.write(to: &json)
      }
    }
  }

  private static func write(_ attempt: JobAttempt, to json: inout JSONWriter) {
    json.object { json in
      for (column, field) in zip(listing([]).columns, row(attempt)) {
        json.key(named: column)
        field.write(to: &json)
      }
    }
  }

  private static func row(_ attempt: JobAttempt) -> [Field] {
    [
      .number(Int(attempt.lease)), .text(attempt.outcome), .text("\(attempt.startedAt)"),
      .text("\(attempt.endedAt)"), .text("\(attempt.worker)"), .text(attempt.error),
    ]
  }

  private static func fields(of job: Job, tenant slug: String) -> [(String, Field)] {
    [
      ("id", .text("\(job.id)")), ("tenant", .text(slug)), ("queue", .text(job.queue)),
      ("kind", .text(job.kind)), ("state", .text(job.state.rawValue)),
      ("priority", .number(job.priority)), ("attempt", .number(job.attempt)),
      ("max_attempts", .number(job.maxAttempts)), ("snoozes", .number(job.snoozes)),
      ("run_at", .text("\(job.runAt)")), ("lease", .number(Int(job.lease))),
      ("lease_until", .text(job.leaseUntil?.description)),
      ("worker", .text(job.worker.map { "\($0)" })),
      ("cancel_requested_at", .text(job.cancelRequestedAt?.description)),
      ("unique_key", .text(job.uniqueKey)), ("batch", .text(job.batch.map { "\($0)" })),
      ("progress", .number(job.progress.done)), ("progress_total", .number(job.progress.total)),
      ("created_at", .text("\(job.createdAt)")),
      ("finished_at", .text(job.finishedAt?.description)), ("last_error", .text(job.lastError)),
    ]
  }
}
