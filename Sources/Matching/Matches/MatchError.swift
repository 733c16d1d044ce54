package import CivilTime

/// A refused request about a match.
package enum MatchError: Error, Equatable {
  case notFound(String)
  /// Several matches fit the words; their students and mentors.
  case ambiguous(String, [String])
  case alreadyClosed(on: Day)
  case notClosed
  case beforeStart(Day)
  /// Some of the days lie outside the match's own.
  case outside(from: Day, to: Day?)
  /// It is a proposal that nobody has finished accepting, or that came to nothing.
  case notBegun
  /// The student has another match, or had one since.
  case studentMatched(String)
  /// Why the two cannot be a match, a line each.
  case cannotBegin([String])
  case noHold(from: Day)
  case noExcuse(from: Day)
  case holdOverlaps(from: Day, to: Day?)
  case noOpenHold
  case endsBeforeStart
}
