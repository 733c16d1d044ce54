package import CivilTime

/// One time that somebody was told of a student.
package struct Disclosure: Sendable, Equatable {
  /// The student's id in the roster, or ours where there is none.
  package let student: String
  package let recipient: String
  package let recipientName: String
  /// guardian, teacher, student or mentor.
  package let recipientRole: String
  package let report: String
  package let purpose: Purpose?
  package let asOf: Day
  package let from: Day
  package let edition: Int
  /// html, pdf, ...
  package let formats: String
  package let at: Instant
  package let by: String

  /// Why somebody may be told of a student.
  package enum Purpose: String, Sendable {
    /// A guardian of the child.
    case guardian = "guardian_of_student"
    /// School staff who teach the student.
    case teacher = "teacher_of_student"
    /// The student's own record.
    case ownRecord = "own_record"
    /// The other of the pair.
    case mentor = "mentor_of_student"
  }
}
