package import CivilTime

/// One row of a students file, each cell read; nil is a blank cell or a column the file lacks.
package struct StudentRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var givenName: NamePart?
  package var familyName: NamePart?
  package var email: EmailAddress?
  package var birthDate: Day?
  package var grade: Grade?
  package var cohort: String?
  package var site: String?
  package var region: String?
  package var household: String?
  package var teacherName: FullName?
  package var teacherEmail: EmailAddress?
  package var guardian1 = GuardianCells()
  package var guardian2 = GuardianCells()
  package var languages: [Language]?
  package var modes: Modes?
  package var goals: [GoalCode]?
  package var needs: [GoalCode]?
  package var offers: [GoalCode]?
  package var availability: Availability?
  package var consentOn: Day?
  package var consentUntil: Day?
  package var consentBy: String?
  /// Read by a round from files alone; a program counts for itself how long somebody has waited.
  package var waiting: Waiting?
  package var priority: Priority?
  package var notes: String?
}

/// What a students file says about one guardian.
package struct GuardianCells: Sendable, Hashable {
  package var id: ExternalID?
  package var name: FullName?
  package var relationship: String?
  package var email: EmailAddress?
  package var phone: PhoneNumber?
  package var language: Language?
  package var mayReceive: MayReceive?
  /// The cell says something that nobody understands: no reports, then, to somebody new.
  package var mayReceiveIsUnclear = false
}
