package import CivilTime
package import Matching
package import Programs

/// What a concern is about, as whoever raises it says.
package struct ConcernSubject: Sendable {
  /// A student or a mentor by id, e-mail address or `role:id`; nil where it is about a match.
  package var person: String?
  package var program: Program.ID?
  package var match: Match.ID?

  package init(person: String?, program: Program.ID? = nil, match: Match.ID? = nil) {
    self.person = person
    self.program = program
    self.match = match
  }
}

/// A worry about a child's safety in the words of whoever raises it.
package struct RaisedConcern: Sendable {
  package let subject: ConcernSubject
  package let occurredOn: Day
  package let account: String
  /// Two who hold the safeguarding duty; empty means those who have held it longest.
  package let recipients: [String]

  package init(
    about subject: ConcernSubject, on occurredOn: Day, account: String, to recipients: [String]
  ) {
    self.subject = subject
    self.occurredOn = occurredOn
    self.account = account
    self.recipients = recipients
  }
}

/// What whoever raised a concern is told: never the words.
package struct ConcernReceipt: Sendable, Equatable {
  package let number: Int
  /// The two who are told.
  package let recipients: [String]
}
