/// A refused request about concerns; none of them says a word of what a concern says.
package enum ConcernError: Error, Equatable {
  /// Fewer than two hold the safeguarding duty; who does is named.
  case needsTwoHolders([String])
  /// Those named do not both hold the duty, or are one person.
  case recipientsRefused([String], holders: [String])
  /// Whoever acts does not hold the safeguarding duty.
  case notAllowed(String)
  case notFound(Int)
  case handledAlready(Int)
  case notHandled(Int)
  /// Nothing holds the mentor for safety.
  case mentorNotHeld(String)
}
