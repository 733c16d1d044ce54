/// A refused request about a program.
package enum ProgramError: Error, Equatable {
  case slugTaken(String)
  /// The name PostgreSQL doesn't list, and names that look like it.
  case unknownTimeZone(String, similar: [String])
  case endsBeforeStart
  case breakOverlaps(ProgramBreak)
}
