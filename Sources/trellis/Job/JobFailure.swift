/// What can be wrong with a job that a command names.
enum JobFailure {
  static func unknown(_ id: Int64, of slug: String) -> Failure {
    Failure(
      .notFound, "job.not_found", "Tenant '\(slug)' has no job \(id).",
      hint: "'trellis job list' shows its jobs; --tenant names another tenant.")
  }
}
