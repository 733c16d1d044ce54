package import CivilTime

/// How long the meetings of a pair took, of those that say so.
package struct MeetingHours: Sendable, Hashable {
  package let inPeriod: Tally
  /// Up to the report's date.
  package let sinceStart: Tally

  package static let none = MeetingHours(inPeriod: Tally(), sinceStart: Tally())

  package init(inPeriod: Tally, sinceStart: Tally) {
    self.inPeriod = inPeriod
    self.sinceStart = sinceStart
  }

  package static func + (a: MeetingHours, b: MeetingHours) -> MeetingHours {
    MeetingHours(inPeriod: a.inPeriod + b.inPeriod, sinceStart: a.sinceStart + b.sinceStart)
  }

  /// Minutes with their denominator.
  package struct Tally: Sendable, Hashable {
    package let minutes: Int
    /// How many meetings say how long they took.
    package let stated: Int
    /// How many meetings took place.
    package let made: Int

    package init(minutes: Int = 0, stated: Int = 0, made: Int = 0) {
      self.minutes = minutes
      self.stated = stated
      self.made = made
    }

    /// Meetings whose length nobody wrote down.
    package var unstated: Int { max(0, made - stated) }

    package static func + (a: Tally, b: Tally) -> Tally {
      Tally(minutes: a.minutes + b.minutes, stated: a.stated + b.stated, made: a.made + b.made)
    }
  }
}

/// A mentor's hours over all their matches of a program.
package struct MentorHours: Sendable, Hashable {
  /// The start of the first match.
  package let since: Day?
  /// Of pairs that the report does not tell of, because they ended before its period.
  package let earlier: MeetingHours?
  package let total: MeetingHours

  package init(since: Day?, earlier: MeetingHours?, total: MeetingHours) {
    self.since = since
    self.earlier = earlier
    self.total = total
  }
}
