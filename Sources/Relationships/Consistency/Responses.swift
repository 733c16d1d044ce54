import JSON

/// How soon the two of a pair answer each other's requests.
package struct Responses: Sendable, Equatable {
  /// The median from asked to answered in tenths of hours, rounded half up; nil while none is
  /// answered.
  package let medianTenths: Int?
  /// Answered within 48 hours, of those answered and those open for longer.
  package let soon: Ratio
  /// Open requests that are younger than 48 hours: not counted yet.
  package let waiting: Int
  /// The same share of what the student asked.
  package let askedByStudent: Ratio
  /// The same share of what the mentor asked.
  package let askedByMentor: Ratio

  package init(
    medianTenths: Int?, soon: Ratio, waiting: Int, askedByStudent: Ratio, askedByMentor: Ratio
  ) {
    self.medianTenths = medianTenths
    self.soon = soon
    self.waiting = waiting
    self.askedByStudent = askedByStudent
    self.askedByMentor = askedByMentor
  }

  /// Nobody asked anything.
  package static let none = Responses(
    medianTenths: nil, soon: .none, waiting: 0, askedByStudent: .none, askedByMentor: .none)

  func write(to json: inout JSONWriter) {
    json.key("response_hours")
    json.value(tenths: medianTenths)
    json.field("responded_within_48h", soon)
    json.key("response_detail")
    json.object { json in
      json.field("waiting", waiting)
      json.field("asked_by_student", askedByStudent)
      json.field("asked_by_mentor", askedByMentor)
    }
  }
}
