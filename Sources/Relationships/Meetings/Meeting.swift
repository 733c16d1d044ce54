package import CivilTime
package import Database
package import Programs

/// A meeting planned ahead, and what became of it.
package struct Meeting: FactContent {
  package typealias ID = Database.ID<Meeting>

  package static let table = FactTable("meetings", key: "meeting_id", day: "starts_on")

  /// The local date in the program's time zone.
  package var startsOn: Day
  /// The moment, where it is known.
  package var startsAt: Instant?
  package var place: String?
  package var mode: CheckInMode?
  /// How long it is to take.
  package var minutes: Minutes?
  /// Nil while it lies ahead, or nobody has said.
  package var outcome: MeetingOutcome?

  package var occurredOn: Day { startsOn }

  package init(
    startsOn: Day, startsAt: Instant? = nil, place: String? = nil, mode: CheckInMode? = nil,
    minutes: Minutes? = nil, outcome: MeetingOutcome? = nil
  ) {
    self.startsOn = startsOn
    self.startsAt = startsAt
    self.place = place
    self.mode = mode
    self.minutes = minutes
    self.outcome = outcome
  }
}

/// The meetings of a program's pairs.
package typealias Meetings = FactLedger<Meeting>
