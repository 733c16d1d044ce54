package import CivilTime

/// What one guardian is told about one student.
///
/// A fact that a guardian may not see has no place here: no status, no family name or contact of the
/// mentor, no other guardian, no goal marked sensitive, no note but what its author shares with
/// the family.
package struct GuardianReport: Sendable, Hashable {
  package let heading: ReportHeading
  /// Nil in a preview, which addresses nobody.
  package let guardianName: String?
  package let student: Student
  /// The latest first; empty while the student never had a mentor.
  package let matches: [Match]
  /// Since when the student waits for a mentor; nil while there is one, or none is sought.
  package let waitingSince: Day?

  package init(
    heading: ReportHeading, guardianName: String?, student: Student, matches: [Match],
    waitingSince: Day?
  ) {
    self.heading = heading
    self.guardianName = guardianName
    self.student = student
    self.matches = matches
    self.waitingSince = waitingSince
  }

  package struct Student: Sendable, Hashable {
    package let firstName: String
    package let fullName: String

    package init(firstName: String, fullName: String) {
      self.firstName = firstName
      self.fullName = fullName
    }
  }

  /// A mentor as families know them.
  package struct Mentor: Sendable, Hashable {
    package let firstName: String
    package let occupation: String?
    package let organisation: String?

    package init(firstName: String, occupation: String?, organisation: String?) {
      self.firstName = firstName
      self.occupation = occupation
      self.organisation = organisation
    }
  }

  package struct Match: Sendable, Hashable {
    package let mentor: Mentor
    package let startedOn: Day
    package let endedOn: Day?
    /// The pause on the report's date.
    package let pause: Pause?
    package let upcoming: UpcomingMeeting?
    package let meetings: Meetings
    /// Why an interval had no meeting, by its first day, where that is known.
    package let reasons: [Day: AbsenceReason]
    /// The query leaves out those marked sensitive.
    package let goals: [AgreedGoal]
    package let promises: [PairPromise]
    package let gifts: [PairGift]

    package init(
      mentor: Mentor, startedOn: Day, endedOn: Day?, pause: Pause?,
      upcoming: UpcomingMeeting? = nil,
      meetings: Meetings, reasons: [Day: AbsenceReason] = [:], goals: [AgreedGoal] = [],
      promises: [PairPromise] = [], gifts: [PairGift] = []
    ) {
      self.mentor = mentor
      self.startedOn = startedOn
      self.endedOn = endedOn
      self.pause = pause
      self.upcoming = upcoming
      self.meetings = meetings
      self.reasons = reasons
      self.goals = goals
      self.promises = promises
      self.gifts = gifts
    }
  }
}
