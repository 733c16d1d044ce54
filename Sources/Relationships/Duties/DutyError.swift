package import CivilTime

/// A refused request about duties.
package enum DutyError: Error, Equatable {
  case heldAlready(Duty, holder: String, from: Day)
  /// Nobody of that name holds it; who does is named.
  case notHeld(Duty, holder: String, holders: [String])
}
