package import Database

/// A guardian of a student, and whether reports about the student go there.
package struct GuardianLink: Sendable, Equatable {
  package let studentPerson: ID<Person>
  /// The student's id in the roster, or ours where there is none.
  package let student: String
  package let guardian: Contact
  package let relationship: String?
  package let phone: String?
  package let languages: [String]
  package let mayReceive: MayReceive
  /// False where a roster no longer names the guardian and nobody has confirmed them.
  package let isListed: Bool
}
