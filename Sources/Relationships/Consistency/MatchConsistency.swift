package import CivilTime
package import Matching
package import Programs
package import Database

/// How regularly a pair meets, as of a day; nil is no data, never 0 %.
package struct MatchConsistency: Sendable, Equatable {
  package let match: Match.ID
  package let studentID: ID<Person>
  package let mentorID: ID<Person>
  /// The student's external id.
  package let student: String
  /// The mentor's external id.
  package let mentor: String
  package let startedOn: Day
  /// The last day, where it is not after the day of the report.
  package let endedOn: Day?
  package let status: ConsistencyStatus

  /// How many windows were expected.
  package let expected: Int
  /// How many were not, by reason; every reason has a number.
  package let excluded: [WindowState: Int]

  package let adherence: Ratio
  package let onTime: Ratio
  package let twoSided: Ratio
  package let contactSuccess: Ratio
  package let currentStreak: Int?
  package let longestStreak: Int?
  package let longestGapDays: Int?
  /// Twice the median gap, so that it is whole.
  package let medianGapHalfDays: Int?
  /// 1000 is a clock; nil under four gaps.
  package let regularity: Int?
  /// Days from the start to the first meeting, or nil while there is none.
  package let daysToFirstContact: Int?
  /// Days without a first meeting, or nil once there was one.
  package let daysWaiting: Int?
  package let dosage: Dosage
  /// Days since the last meeting, or the start, outside holds and breaks.
  package let silentDays: Int
  package let lastContactOn: Day?
  /// Meetings in windows that do not count, or not yet: "+1 in the holidays".
  package let madeElsewhere: Int

  /// The median gap in tenths of days, or nil.
  package var medianGapTenths: Int? { medianGapHalfDays.map { $0 * 5 } }
}
