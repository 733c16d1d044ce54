import Matching
import Programs

/// Refused requests about rounds in the command line's words.
enum RoundFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as RoundError {
      throw failure(for: error)
    } catch let error as PairDecisionError {
      throw failure(for: error)
    } catch let error as PinProblems {
      throw failure(for: error)
    } catch let error as SnapshotProblem {
      throw failure(for: error)
    }
  }

  static func failure(for error: SnapshotProblem) -> Failure {
    Failure(
      .inputRefused, "round.people", "The round cannot be made: \(error).",
      hint: "Correct the roster and import it again.")
  }

  private static func failure(for error: PairDecisionError) -> Failure {
    switch error {
    case .notThere(let decision):
      Failure(
        .notFound, "\(decision.kind.rawValue).not_found",
        "There is no \(decision.kind.rawValue) of \(decision.student) with \(decision.mentor).",
        hint: "--list shows those there are.")
    }
  }

  static func failure(for error: PinProblems) -> Failure {
    let lines = error.problems.map { "\($0)" }
    return Failure(
      .inputRefused, "pin.refused",
      "\(lines.count) pin\(lines.count == 1 ? " is" : "s are") refused: \(some(lines)).",
      hint: "Correct or remove the pins, then try again.", details: lines)
  }

  private static func failure(for error: RoundError) -> Failure {
    switch error {
    case .notFound(let word):
      Failure(
        .notFound, "round.not_found", "The program has no round '\(word)'.",
        hint: "'trellis round list' shows them; 'trellis round solve' makes one.")
    case .notDraft(let number, let state):
      Failure(
        .conflict, "round.decided", "Round \(number) is \(state.rawValue) already.",
        hint: "Only a draft can be published or discarded; 'trellis round solve' makes a new one.")
    case .stale(let number, let lines):
      Failure(
        .conflict, "round.stale",
        "Round \(number) no longer holds: \(some(lines)).",
        hint: "Solve again with 'trellis round solve'; nothing was published.", details: lines)
    case .unproved(let number, let violation):
      Failure(
        .conflict, "round.unproved", "Round \(number) is not proved: \(violation.message)",
        hint: "Nothing was published. Solve again with 'trellis round solve'; "
          + "'trellis round verify \(number)' checks a round.")
    case .damaged(let number):
      Failure(
        .failed, "round.damaged", "What is stored of round \(number) cannot be read.",
        hint: "Restore the database from a backup, or solve a new round.")
    case .programClosed:
      Failure(
        .conflict, "program.closed", "The program is closed.",
        hint: "'trellis program show' says since when.")
    }
  }

  private static func some(_ lines: [String]) -> String {
    lines.count <= 5
      ? lines.joined(separator: "; ")
      : lines.prefix(5).joined(separator: "; ") + "; and \(lines.count - 5) more"
  }
}
