/// A refused request about a round.
package enum RoundError: Error, Equatable {
  case notFound(String)
  case notDraft(number: Int, Round.State)
  /// What has changed since the round was solved, a line each: the round no longer holds.
  case stale(number: Int, [String])
  /// The round, or the proof that it is the best there is, does not hold.
  case unproved(number: Int, RoundViolation)
  /// The stored snapshot or solution cannot be read.
  case damaged(number: Int)
  case programClosed
}
