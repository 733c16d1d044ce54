import CivilTime
import Relationships

/// Refused requests about connections in the command line's words.
enum ConnectionFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await NamedPersonFailure.translating(request)
    } catch let error as ConnectionError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: ConnectionError) -> Failure {
    switch error {
    case .notFound(let words):
      Failure(
        .notFound, "connection.not_found", "The program has no connection '\(words)'.",
        hint: "'trellis connection list' shows them with their ids.")
    case .voided(let reason):
      Failure(
        .conflict, "connection.voided", "The connection is voided: \(reason).",
        hint: "Add it again if it was right: trellis connection add ...")
    case .known(let id):
      Failure(
        .conflict, "connection.known", "The owner has this connection already: \(id).",
        hint: "Keep that they were in touch with: trellis connection contact \(id)")
    case .withOneself:
      Failure(
        .inputRefused, "connection.oneself", "Nobody is a connection of themselves.",
        hint: "Check --owner and --person.")
    case .approvedAlready:
      Failure(
        .conflict, "connection.approved", "The connection is approved already.",
        hint: "Nothing needs to be done.")
    case .needsNoApproval:
      Failure(
        .conflict, "connection.no_approval", "A mentor's connection counts without approval.",
        hint: "Nothing needs to be done.")
    case .dayRefused(let first, let last):
      Failure(
        .inputRefused, "date.refused", "The date is not from \(first) to \(last).",
        hint: "Write a day that is not still to come, and not before they met.")
    case .followUpTooEarly(let day):
      Failure(
        .inputRefused, "follow_up.too_early", "The follow-up is before \(day).",
        hint: "Write \(day) or a later day in --follow-up.")
    }
  }
}
