package import CivilTime

/// A refused request about a match.
package enum MatchError: Error, Equatable {
  case notFound(String)
  /// Several matches fit the words; their students and mentors.
  case ambiguous(String, [String])
  case alreadyClosed(on: Day)
  case beforeStart(Day)
  case holdOverlaps(from: Day, to: Day?)
  case noOpenHold
  case endsBeforeStart
}
