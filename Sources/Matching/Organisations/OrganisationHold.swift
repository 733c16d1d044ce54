package import Programs

/// What a hold of a whole organisation, or its end, came to.
package struct OrganisationHold: Sendable {
  /// The organisation as the roster writes it.
  package let organisation: String
  /// The mentors who were held or taken back.
  package let mentors: [Enrollment]
  /// The matches that were paused or go on, as they are now.
  package let matches: [Match]
  /// Open matches left as they are: some of the days are on hold already.
  package let untouched: [Match]
}

/// A refused hold of an organisation.
package enum OrganisationError: Error, Equatable {
  /// No mentor who could be held, or taken back, is of it; organisations that are there.
  case nobody(String, known: [String])
}
