import Programs

/// Refused requests about programs in the command line's words.
enum ProgramFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as ProgramError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: ProgramError) -> Failure {
    switch error {
    case .slugTaken(let slug):
      Failure(
        .conflict, "program.exists", "There is a program '\(slug)' already.",
        hint: "Choose another slug, or change it: trellis program set \(slug)")
    case .unknownTimeZone(let name, let similar):
      Failure(
        .inputRefused, "time_zone.unknown", "PostgreSQL knows no time zone '\(name)'.",
        hint: similar.isEmpty
          ? "Write a name such as America/Chicago or Europe/Madrid."
          : "Did you mean \(similar.joined(separator: ", "))?")
    case .endsBeforeStart:
      Failure(
        .inputRefused, "dates.reversed", "The last day is before the first.",
        hint: "Write the earlier date first; both days count.")
    case .breakOverlaps(let other):
      Failure(
        .conflict, "break.overlaps",
        "The break overlaps '\(other.name)', \(other.from) to \(other.to).",
        hint: "Choose days outside it; 'trellis program show' lists the breaks.")
    }
  }
}
