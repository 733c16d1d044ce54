package import CivilTime
package import Matching

/// The next support contact of an open match with one of those who are asked.
package struct SupportContactDue: Sendable, Equatable {
  package let match: Match.ID
  /// The external ids of the two.
  package let student: String
  package let mentor: String
  package let party: SupportParty
  /// The last day on which it is on time.
  package let dueOn: Day
  /// The last contact so far.
  package let lastOn: Day?

  /// How many days it is late on a day; none where it is not.
  package func daysLate(on day: Day) -> Int? {
    dueOn < day ? day - dueOn : nil
  }
}
