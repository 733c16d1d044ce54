import Programs

/// Refused requests about guardians and teachers in the command line's words.
enum ContactFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as ContactError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: ContactError) -> Failure {
    switch error {
    case .notFound(let role, let name, let student, let nearest):
      notFound(role.rawValue, name, student, nearest)
    case .studentNotFound(let id):
      Failure(
        .notFound, "student.not_found", "There is no student '\(id)'.",
        hint: "'trellis student list' shows everybody with their ids.")
    case .ambiguous(let role, let name, let choices):
      Failure(
        .conflict, "\(role.rawValue).ambiguous", "'\(name)' names \(choices.count) \(role)s.",
        hint: "Name one by the id in brackets: \(some(choices)).", details: choices)
    case .alreadyBlocked(let role):
      Failure(
        .conflict, "\(role.rawValue).blocked", "The \(role) is blocked already.",
        hint: "Nothing needs to be done; 'trellis \(role) unblock' lifts the block.")
    case .notBlocked(let role):
      Failure(
        .conflict, "\(role.rawValue).not_blocked", "The \(role) is not blocked.",
        hint: "Nothing needs to be done; 'trellis \(role) show' tells what holds.")
    case .nothingToConfirm:
      Failure(
        .conflict, "guardian.listed", "The guardian is not waiting to be confirmed.",
        hint: "Nothing needs to be done; 'trellis guardian show' tells what holds.")
    }
  }

  private static func notFound(
    _ noun: String, _ name: String, _ student: String?, _ nearest: [String]
  ) -> Failure {
    let whose = student.map { "Student '\($0)' has no \(noun)" } ?? "There is no \(noun)"
    let meant = nearest.isEmpty ? "" : "Did you mean \(nearest.joined(separator: ", or "))? "
    let list =
      student.map { "'trellis \(noun) list --student \($0)'" } ?? "'trellis \(noun) list'"
    return Failure(
      .notFound, "\(noun).not_found", "\(whose) '\(name)'.",
      hint: meant + "\(noun == "guardian" ? list : "'trellis teacher list'") shows them.",
      details: nearest)
  }

  private static func some(_ choices: [String]) -> String {
    choices.prefix(6).joined(separator: ", ") + (choices.count > 6 ? ", ..." : "")
  }
}
