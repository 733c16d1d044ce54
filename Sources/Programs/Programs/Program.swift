package import CivilTime
package import Database

/// A mentoring offer with its calendar and its rules.
package struct Program: Sendable, Equatable {
  package typealias ID = Database.ID<Program>

  package let id: ID
  package var slug: String
  package var name: String
  /// A name that PostgreSQL lists, such as `America/Chicago`.
  package var timeZone: String
  package var startsOn: Day
  package var endsOn: Day?
  package var cadence: Cadence
  package var weekBeginsOn: Weekday
  /// Days after a window's end by which its check-in is still entered on time.
  package var graceDays: Int
  package var meetingDays: MeetingDays
  /// Fewer expected windows than this are too early for a status.
  package var tooEarlyWindows: Int
  package var benchmarkPercent: Int
  package var suppressionFloor: Int
  package var gates: Gates
  /// Whom a published match is proposed to before it begins; nobody means it begins at once.
  package var acceptance: Set<AcceptanceParty>
  package var screeningValidMonths: Int
  /// The most days between two support contacts once a match's first month is over.
  package var supportContactDays: Int
  /// The text of the program's matching policy; nil means the default policy.
  package var policy: String?
  package var contact: Contact
  package var closedOn: Day?

  /// What must be in order before somebody is matched.
  package struct Gates: Sendable, Equatable {
    package var consent: Bool
    package var screening: Bool
    package var training: Bool

    package static let all = Gates(consent: true, screening: true, training: true)

    package init(consent: Bool, screening: Bool, training: Bool) {
      self.consent = consent
      self.screening = screening
      self.training = training
    }
  }

  /// Whom families and teachers call.
  package struct Contact: Sendable, Equatable {
    package var name: String?
    package var email: String?
    package var phone: String?

    package init(name: String? = nil, email: String? = nil, phone: String? = nil) {
      self.name = name
      self.email = email
      self.phone = phone
    }
  }
}

extension Program {
  /// A program with the field's usual settings: weekly from Monday, Monday to Friday, all gates.
  package init(id: ID, slug: String, name: String, timeZone: String, startsOn: Day) {
    self.init(
      id: id, slug: slug, name: name, timeZone: timeZone, startsOn: startsOn, endsOn: nil,
      cadence: .weekly, weekBeginsOn: .monday, graceDays: 2, meetingDays: .schoolWeek,
      tooEarlyWindows: 3, benchmarkPercent: 65, suppressionFloor: 10, gates: .all,
      acceptance: [], screeningValidMonths: 24, supportContactDays: 30, policy: nil,
      contact: Contact(), closedOn: nil)
  }
}
