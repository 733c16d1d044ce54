package import Programs

/// Somebody left a program: who, and what that did to their matches.
package struct Departure: Sendable {
  package let person: Enrollment
  /// The matches that ended with it, proposals too, as they are now.
  package let closed: [Match]
  /// The students who are to have another match.
  package let queued: [Match.Party]
}
