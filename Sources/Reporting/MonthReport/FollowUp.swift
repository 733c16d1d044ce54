package import CivilTime

/// Somebody beyond the match with whom the reader meant to be in touch by now.
package struct FollowUp: Sendable, Hashable {
  /// As the reader named them; nil where it is somebody of the program, whom no report names.
  package let name: String?
  package let on: Day

  package init(_ name: String?, on day: Day) {
    self.name = name
    on = day
  }
}
