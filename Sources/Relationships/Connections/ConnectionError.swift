package import CivilTime

/// A refused request about connections.
package enum ConnectionError: Error, Equatable {
  case notFound(String)
  case voided(reason: String)
  /// The owner has a connection with the same person or name.
  case known(Connection.ID)
  /// Nobody is connected with themselves.
  case withOneself
  case approvedAlready
  /// A grown mentor's connection counts as it is.
  case needsNoApproval
  /// Nobody has been in touch on a day that is still to come, or before the two met.
  case dayRefused(first: Day, last: Day)
  /// What is planned lies before what happened.
  case followUpTooEarly(Day)
}
