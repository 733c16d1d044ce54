package import CivilTime
import Database

/// What a student of eighteen or more said about reports to guardians.
package struct SharingAgreement: Sendable, Equatable {
  /// The student's id in the roster.
  package let student: String
  package let name: String
  /// Whether guardians may go on being told.
  package let agrees: Bool
  /// When the student said so.
  package let on: Day
  package let note: String?
  package let enteredAt: Instant
  package let enteredBy: String
}

/// A student's word as it is to be written down.
package struct SharingDecision: Sendable {
  /// The student's id in the roster.
  package let student: String
  package let agrees: Bool
  package let on: Day
  package let note: String?
  package let actor: String
  /// Do everything, then roll back.
  package let isDryRun: Bool

  package init(
    student: String, agrees: Bool, on day: Day, note: String?, by actor: String, isDryRun: Bool
  ) {
    self.student = student
    self.agrees = agrees
    self.on = day
    self.note = note
    self.actor = actor
    self.isDryRun = isDryRun
  }
}
