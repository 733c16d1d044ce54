import Programs

/// Somebody for whom no report is made, and why.
package struct LeftOut: Sendable, Equatable {
  package enum Reason: String, Sendable {
    /// The student is eighteen and decides alone who is told.
    case adult = "student_is_adult"
    /// A student in grade 12 or above without a birth date may be of age.
    case noBirthDate = "birth_date_missing"
    /// A blocked guardian has the address or telephone of this one or of the student.
    case reachesBlocked = "contact_of_blocked_guardian"
  }

  package let student: String
  package let reason: Reason
}
