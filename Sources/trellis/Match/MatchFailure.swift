import Matching
import Programs

/// Refused requests about matches in the command line's words.
enum MatchFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as MatchError {
      throw failure(for: error)
    } catch let error as ProposalError {
      throw failure(for: error)
    } catch let error as RematchError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: MatchError) -> Failure {
    switch error {
    case .notFound(let words):
      Failure(
        .notFound, "match.not_found", "No match is named '\(words)'.",
        hint: "'trellis match list' shows them; name one by its id, its student, or STUDENT:MENTOR."
      )
    case .ambiguous(let words, let choices):
      Failure(
        .usage, "match.ambiguous", "'\(words)' names several matches.",
        hint: "Name one of them: \(choices.joined(separator: ", ")).", details: choices)
    case .alreadyClosed(let day):
      Failure(
        .conflict, "match.closed", "The match ended on \(day).",
        hint: "'trellis match reopen' takes the ending back; then it can be closed anew.")
    case .beforeStart(let day):
      Failure(
        .inputRefused, "date.too_early", "The date is before \(day), the first day possible.",
        hint: "Write \(day) or a later day.")
    case .outside, .notBegun, .noHold, .noExcuse: daysFailure(for: error)
    case .notClosed, .studentMatched, .cannotBegin: openingFailure(for: error)
    case .holdOverlaps(let from, let to):
      Failure(
        .conflict, "hold.overlaps",
        "There is a hold from \(from) \(to.map { "to \($0)" } ?? "that is still open").",
        hint: "Choose days outside it, or end it with 'trellis match resume'.")
    case .noOpenHold:
      Failure(
        .conflict, "hold.none", "The match has no open hold.",
        hint: "'trellis match show' lists its holds.")
    case .endsBeforeStart:
      Failure(
        .inputRefused, "dates.reversed", "The last day is before the first.",
        hint: "Write the earlier date in --from; both days count.")
    }
  }

  /// What is refused about days.
  private static func daysFailure(for error: MatchError) -> Failure {
    switch error {
    case .outside(let from, let to):
      Failure(
        .inputRefused, "date.outside_match",
        "The match runs from \(from) \(to.map { "to \($0)" } ?? "on"); some days lie outside.",
        hint: "Choose days within it; both ends count.")
    case .noHold(let from):
      Failure(
        .notFound, "hold.not_found", "No hold of the match begins on \(from).",
        hint: "'trellis match show' lists its holds.")
    case .noExcuse(let from):
      Failure(
        .notFound, "excuse.not_found", "No excuse of the match begins on \(from).",
        hint: "Write the first day as it was entered.")
    default:
      Failure(
        .conflict, "match.not_begun", "The match is proposed and has not begun.",
        hint: "'trellis match accept' records who accepts it; 'trellis match show' says who has.")
    }
  }

  /// What is refused to a match that is to be open.
  private static func openingFailure(for error: MatchError) -> Failure {
    switch error {
    case .studentMatched(let student):
      Failure(
        .conflict, "student.matched", "Student \(student) has another match, or had one since.",
        hint: "'trellis match list' shows it; a student has one mentor at a time.")
    case .cannotBegin(let lines):
      Failure(
        .conflict, "match.refused", "The two cannot be a match: \(lines.joined(separator: "; ")).",
        hint: "See to it, then try again; nothing is written.", details: lines)
    default:
      Failure(
        .conflict, "match.open", "The match has not ended.",
        hint: "Only a match with an ending can be reopened.")
    }
  }

  private static func failure(for error: ProposalError) -> Failure {
    switch error {
    case .notProposed:
      Failure(
        .conflict, "match.not_proposed", "The match is not waiting for answers.",
        hint: "'trellis match list --proposed' shows those that are.")
    case .notAsked(let party, let asked):
      Failure(
        .conflict, "party.not_asked", "The program does not ask the \(party.rawValue).",
        hint: "It asks: \(asked.map(\.rawValue).joined(separator: ", ")).")
    case .alreadyAccepted(let party):
      Failure(
        .conflict, "match.accepted", "The \(party.rawValue) has accepted already.",
        hint: "'trellis match show' says who is still asked.")
    }
  }

  private static func failure(for error: RematchError) -> Failure {
    switch error {
    case .alreadyQueued(let student):
      Failure(
        .conflict, "rematch.queued", "Student \(student) waits for another mentor already.",
        hint: "'trellis match waitlist' shows the list.")
    case .notQueued(let student):
      Failure(
        .notFound, "rematch.none", "Nobody asked for another mentor for \(student).",
        hint: "'trellis match waitlist' shows for whom.")
    case .neverBegan(let student):
      Failure(
        .conflict, "match.not_begun", "The match of \(student) never began.",
        hint: "Once a proposal is declined its student waits for the next round by itself.")
    case .studentLeft(let student):
      Failure(
        .conflict, "student.left", "Student \(student) is no longer in the program.",
        hint: "'trellis student resume' takes somebody back.")
    }
  }
}
