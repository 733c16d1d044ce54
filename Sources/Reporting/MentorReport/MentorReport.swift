/// What a mentor is told of their own month.
///
/// Of a student it holds the first name alone: no family, no school, no other mentor.
package struct MentorReport: Sendable, Hashable {
  package let heading: ReportHeading
  package let firstName: String
  /// Those of the period, one a student, the longest first.
  package let pairs: [Pair]
  package let followUps: [FollowUp]
  package let hours: MentorHours

  package init(
    heading: ReportHeading, firstName: String, pairs: [Pair], followUps: [FollowUp] = [],
    hours: MentorHours
  ) {
    self.heading = heading
    self.firstName = firstName
    self.pairs = pairs
    self.followUps = followUps
    self.hours = hours
  }

  package struct Pair: Sendable, Hashable {
    package let studentFirstName: String
    package let month: PairMonth
    package let hours: MeetingHours

    package init(studentFirstName: String, month: PairMonth, hours: MeetingHours) {
      self.studentFirstName = studentFirstName
      self.month = month
      self.hours = hours
    }
  }
}
