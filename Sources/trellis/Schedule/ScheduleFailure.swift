import Jobs

/// Refused requests about schedules in the command line's words.
enum ScheduleFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as ScheduleError {
      throw failure(for: error)
    } catch let problem as CronProblem {
      throw failure(for: problem)
    }
  }

  static func failure(for problem: CronProblem) -> Failure {
    Failure(.inputRefused, "cron.invalid", "\(problem)", hint: problem.hint)
  }

  private static func failure(for error: ScheduleError) -> Failure {
    switch error {
    case .nameTaken(let name):
      Failure(
        .conflict, "schedule.exists", "There is a schedule '\(name)' already.",
        hint: "Choose another name, or remove it first: trellis schedule remove \(name)")
    case .notFound(let name, let known):
      Failure(
        .notFound, "schedule.not_found", "There is no schedule '\(name)'.",
        hint: Suggestion.sentence(for: name, among: known)
          + "'trellis schedule list' shows them; 'trellis schedule add' adds one.")
    case .unknownTimeZone(let name, let similar):
      Failure(
        .inputRefused, "time_zone.unknown", "PostgreSQL knows no time zone '\(name)'.",
        hint: similar.isEmpty
          ? "Write a name such as America/Chicago or Europe/Madrid."
          : "Did you mean \(similar.joined(separator: ", "))?")
    case .pausedAlready(let name):
      Failure(
        .conflict, "schedule.paused", "The schedule '\(name)' is paused already.",
        hint: "Let it go on: trellis schedule resume \(name)")
    case .notPaused(let name):
      Failure(
        .conflict, "schedule.not_paused", "The schedule '\(name)' is not paused.",
        hint: "'trellis schedule show \(name)' says when it runs next.")
    }
  }
}
