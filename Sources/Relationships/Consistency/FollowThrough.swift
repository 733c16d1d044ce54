import JSON

/// What became of the promises that were due.
package struct FollowThrough: Sendable, Equatable {
  /// Kept by their due date, of those due.
  package let kept: Ratio
  /// Kept, but after their due date.
  package let keptLate: Int
  /// Due and not kept.
  package let overdue: Int
  /// Left out because both agreed to drop them.
  package let cancelled: Int
  package let byStudent: Ratio
  package let byMentor: Ratio

  package init(
    kept: Ratio, keptLate: Int, overdue: Int, cancelled: Int, byStudent: Ratio, byMentor: Ratio
  ) {
    self.kept = kept
    self.keptLate = keptLate
    self.overdue = overdue
    self.cancelled = cancelled
    self.byStudent = byStudent
    self.byMentor = byMentor
  }

  /// Nothing was due.
  package static let none = FollowThrough(
    kept: .none, keptLate: 0, overdue: 0, cancelled: 0, byStudent: .none, byMentor: .none)

  func write(to json: inout JSONWriter) {
    json.field("follow_through", kept)
    json.key("follow_through_detail")
    json.object { json in
      json.field("cancelled", cancelled)
      json.field("kept_late", keptLate)
      json.field("overdue", overdue)
      json.field("student", byStudent)
      json.field("mentor", byMentor)
    }
  }
}
