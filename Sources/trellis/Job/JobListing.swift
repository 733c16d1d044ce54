import CivilTime
import Jobs

/// Jobs as rows.
enum JobListing {
  static func of(_ jobs: [Job], tenant slug: String) -> Listing {
    var listing = Listing([
      "id", "tenant", "queue", "kind", "state", "attempt", "max_attempts", "run_at", "progress",
      "progress_total", "batch", "created_at", "finished_at", "last_error",
    ])
    for job in jobs {
      listing.add([
        .text("\(job.id)"), .text(slug), .text(job.queue), .text(job.kind),
        .text(job.state.rawValue), .number(job.attempt), .number(job.maxAttempts),
        .text("\(job.runAt)"), .number(job.progress.done), .number(job.progress.total),
        .text(job.batch.map { "\($0)" }), .text("\(job.createdAt)"),
        .text(job.finishedAt?.description), .text(job.lastError),
      ])
    }
    return listing
  }
}
