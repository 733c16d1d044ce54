package import CivilTime

/// What somebody decided about a guardian or a teacher.
package struct ContactEvent: Sendable, Equatable {
  package enum Action: String, Sendable {
    /// No reports and no mail from now on.
    case block
    case unblock
    /// A guardian whom a roster no longer names gets reports nevertheless.
    case confirm
  }

  package let action: Action
  /// The student's id in the roster; nil for everything sent to the person.
  package let student: String?
  package let reason: String
  package let enteredAt: Instant
  package let enteredBy: String
}

/// A decision as it is asked for: who decides what about whom, and why.
package struct ContactDecision: Sendable {
  package let action: ContactEvent.Action
  package let name: ContactName
  /// The student's id in the roster; nil for all of them.
  package let student: String?
  package let reason: String
  package let actor: String
  /// Do everything, then roll back.
  package let isDryRun: Bool

  package init(
    _ action: ContactEvent.Action, _ name: String, student: String?, reason: String,
    by actor: String, isDryRun: Bool
  ) {
    self.action = action
    self.name = ContactName(name)
    self.student = student
    self.reason = reason
    self.actor = actor
    self.isDryRun = isDryRun
  }
}
