import JSON
import Programs

/// Somebody for whom no report is made, and why.
package struct LeftOut: Sendable, Equatable {
  package enum Reason: String, Sendable {
    /// A person or a roster has said that nothing goes to the recipient.
    case blocked = "recipient_blocked"
    /// A roster no longer names the guardian, and nobody has confirmed them.
    case unlisted = "guardian_not_confirmed"
    /// Nobody may receive the student's reports.
    case noGuardian = "no_guardian"
    /// The program asks for consent, and none is in force.
    case noConsent = "consent_missing"
    /// The student is eighteen, decides alone who is told, and has not agreed.
    case adult = "student_is_adult"
    /// A student in grade 12 or above without a birth date may be of age.
    case noBirthDate = "birth_date_missing"
    /// A blocked guardian has the address or telephone of this one or of the student.
    case reachesBlocked = "contact_of_blocked_guardian"
    /// No longer in the program.
    case withdrawn
    /// Held for safety; why is for the safeguarding duty alone.
    case onHold = "on_hold"
    /// Never matched, and not waiting for it.
    case nothingToTell = "nothing_to_tell"
  }

  /// The recipient's id, where it is the recipient who is left out.
  package let recipient: String?
  /// The student's id; nil where a teacher or a mentor gets no report at all.
  package let student: String?
  package let reason: Reason

  init(recipient: String? = nil, student: String?, reason: Reason) {
    self.recipient = recipient
    self.student = student
    self.reason = reason
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("student", student)
      json.field("recipient", recipient)
      json.field("reason", reason.rawValue)
    }
  }
}
