/// Where a person stands in a program; whether they are ready to match is derived, not stored.
package enum EnrollmentStatus: String, Sendable, Hashable, CaseIterable {
  case enrolled
  case onHold = "on_hold"
  case withdrawn
  case completed
}

/// The two roles that take part in matching.
package enum ParticipantRole: String, Sendable, Hashable, CaseIterable {
  case student
  case mentor
}
