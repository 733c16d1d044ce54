/// What can happen to a pair, as its timeline tells it.
///
/// A concern is none of them.
package enum TimelineKind: String, Sendable, CaseIterable {
  case proposed, accepted, declined, started
  case checkIn = "check_in"
  case attempt
  case promise
  case promiseKept = "promise_kept"
  case promiseCancelled = "promise_cancelled"
  /// The first day on which a promise is late.
  case promiseOverdue = "promise_overdue"
  case contribution
  case request, answer
  case goalProposed = "goal_proposed"
  case goalAgreed = "goal_agreed"
  case goalReached = "goal_reached"
  case goalDropped = "goal_dropped"
  case goalStep = "goal_step"
  case meeting
  case hold
  /// The first day that counts again.
  case resumed
  case excuse
  /// Holidays of the program that touch the match.
  case `break`
  case supportContact = "support_contact"
  case closed, reopened
  case rematchWanted = "rematch_wanted"
  /// A fact was taken back as a mistake.
  case voided
  /// A fact was taken back, and another stands in its place.
  case corrected
}
