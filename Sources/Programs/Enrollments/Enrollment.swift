package import CivilTime
package import Database

/// A student or mentor in a program: who they are, what they seek and offer, which gates they
/// have passed.
package struct Enrollment: Sendable, Equatable {
  package let person: ID<Person>
  package let role: ParticipantRole
  /// Who gave the external id; empty for the tenant itself.
  package let idSource: String
  package let externalID: String
  package let givenName: String
  package let familyName: String
  package let email: String?
  package let birthDate: Day?
  package let status: EnrollmentStatus
  package let grade: String?
  package let cohort: String?
  package let site: String?
  package let region: String?
  package let household: String?
  package let organisation: String?
  package let capacity: Int?
  package let languages: [String]
  package let modes: [String]
  package let gradeBands: [String]
  package let goals: [String]
  package let needs: [String]
  package let offers: [String]
  /// Weekly hours as `Availability` writes them.
  package let availability: String?
  package let startsOn: Day?
  package let consent: GateDates
  package let screening: Screening?
  package let screeningDates: GateDates
  package let training: GateDates
  /// 0 to 3, given by a coordinator with a reason.
  package let priority: Int
  /// Matches of this program that take a place: held and proposed ones too, and those that are
  /// known to end after the day that was asked for.
  package let openMatches: Int
  /// Held in every program of the tenant because a match of theirs closed for safety; why is for
  /// the safeguarding duty alone.
  package let isRestricted: Bool

  package var name: String { "\(givenName) \(familyName)" }
}

/// Anybody a tenant knows: student, mentor, guardian or teacher.
package enum Person {}
