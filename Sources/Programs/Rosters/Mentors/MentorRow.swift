package import CivilTime

/// One row of a mentors file, each cell read; nil is a blank cell or a column the file lacks.
package struct MentorRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var givenName: NamePart?
  package var familyName: NamePart?
  package var email: EmailAddress?
  package var phone: PhoneNumber?
  package var birthDate: Day?
  package var mentorType: MentorType?
  package var organisation: String?
  package var occupation: String?
  package var startsOn: Day?
  package var hoursPerMonth: HoursPerMonth?
  /// Missing means 1.
  package var capacity: Capacity?
  package var site: String?
  package var region: String?
  package var household: String?
  package var languages: [Language]?
  package var modes: Modes?
  package var gradeBands: GradeBands?
  package var goals: [GoalCode]?
  package var offers: [GoalCode]?
  package var needs: [GoalCode]?
  package var availability: Availability?
  package var screening: Screening?
  package var screeningClearedOn: Day?
  package var screeningExpiresOn: Day?
  package var trainingCompletedOn: Day?
}
