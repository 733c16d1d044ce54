import JSON

/// What each of a pair gave the other in its last eight windows, expected or not.
package struct Reciprocity: Sendable, Equatable {
  package let byStudent: Int
  package let byMentor: Int
  /// The smaller in thousandths of the larger, rounded half up; nil where the two sum to under four.
  package let balance: Int?

  package init(byStudent: Int, byMentor: Int, balance: Int?) {
    self.byStudent = byStudent
    self.byMentor = byMentor
    self.balance = balance
  }

  /// Nothing was given.
  package static let none = Reciprocity(byStudent: 0, byMentor: 0, balance: nil)

  func write(to json: inout JSONWriter) {
    json.key("reciprocity")
    json.object { json in
      json.field("student_to_mentor", byStudent)
      json.field("mentor_to_student", byMentor)
      json.field("balance", balance)
    }
  }
}
