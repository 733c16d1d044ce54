package import CivilTime
package import Database

/// A concern as the safeguarding duty lists it: everything but the words.
package struct Concern: Sendable, Equatable {
  package enum State: String, Sendable {
    case open, handled
  }

  package let id: ID<Concern>
  package let number: Int
  package let occurredOn: Day
  /// `role:id`, or nil where it is about a match alone.
  package let about: String?
  /// `student:mentor`, or nil where it is about one person.
  package let match: String?
  package let recipients: [String]
  /// Those of the two who have not opened it yet.
  package let unreadBy: [String]
  package let state: State
  package let enteredAt: Instant
  package let enteredBy: String
}

/// A concern with its words and what was done about it.
package struct ConcernFile: Sendable, Equatable {
  package let concern: Concern
  package let account: String
  /// In the order they happened, this reading included.
  package let events: [ConcernEvent]
}

/// That somebody read a concern, wrote about it, handled or reopened it.
package struct ConcernEvent: Sendable, Equatable {
  package enum Action: String, Sendable {
    case read, noted, handled, reopened
  }

  package let action: Action
  package let note: String?
  package let enteredAt: Instant
  package let enteredBy: String
}
