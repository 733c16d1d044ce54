/// A refused request about a person's enrollment.
package enum EnrollmentError: Error, Equatable {
  case notFound(ParticipantRole, String)
  case alreadyIs(EnrollmentStatus)
  /// The person has open matches, which must be closed first.
  case hasOpenMatches(Int)
}
