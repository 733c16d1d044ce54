/// A refused request about a check-in.
package enum CheckInError: Error, Equatable {
  case notFound(String)
  case alreadyVoided(reason: String)
  case alreadyConfirmed
}
