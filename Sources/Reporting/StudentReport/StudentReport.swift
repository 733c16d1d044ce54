package import CivilTime

/// What a student is told of their own month.
///
/// Of a mentor it holds what families are told: the first name and the role. Of anybody else it
/// holds nothing.
package struct StudentReport: Sendable, Hashable {
  package let heading: ReportHeading
  package let firstName: String
  /// Those of the period, the latest first; empty while the student has had no mentor.
  package let pairs: [Pair]
  /// Since when the student waits for a mentor; nil while there is one, or none is sought.
  package let waitingSince: Day?
  package let followUps: [FollowUp]

  package init(
    heading: ReportHeading, firstName: String, pairs: [Pair], waitingSince: Day? = nil,
    followUps: [FollowUp] = []
  ) {
    self.heading = heading
    self.firstName = firstName
    self.pairs = pairs
    self.waitingSince = waitingSince
    self.followUps = followUps
  }

  package struct Pair: Sendable, Hashable {
    package let mentor: GuardianReport.Mentor
    package let month: PairMonth

    package init(mentor: GuardianReport.Mentor, month: PairMonth) {
      self.mentor = mentor
      self.month = month
    }
  }
}
