/// Why numbers are no problem that could be solved.
package enum ProblemError: Error, Equatable {
  /// The arrays do not fit together, or `starts` does not rise from zero to the number of arcs.
  case shape
  /// More people or places than `Problem` allows.
  case tooLarge
  case capacity(mentor: Int)
  case weight(student: Int)
  /// An arc to a mentor that does not exist.
  case mentor(arc: Int)
  case score(arc: Int)
  /// A student has two arcs to one mentor; this is the second.
  case duplicate(arc: Int)
}
