package import CivilTime
package import Database

/// One thing that happened to a pair, on one day.
///
/// What `code`, `subject`, `wording` and `amount` mean depends on the kind; ``what`` says it in
/// words.
package struct TimelineEvent: Sendable, Equatable {
  package typealias ID = Database.ID<TimelineEvent>

  /// The local date in the program's time zone.
  package let on: Day
  /// The moment, where it is known.
  package let at: Instant?
  package let kind: TimelineKind
  /// `student`, `mentor`, `guardian`, `teacher`, `school`, `coordinator`, `round` or `program`;
  /// nil where it is neither's doing.
  package let party: String?
  /// Their name: a person's, or who of the staff wrote it down.
  package let who: String
  /// The fact it tells of: a check-in's id, a commitment's.
  package let fact: ID
  package let code: String?
  /// The name of a goal, or how a meeting was held.
  package let subject: String?
  /// What somebody wrote.
  package let wording: String?
  /// Minutes, hours until an answer, hundredths of a goal, or the number of a round.
  package let amount: Int?
  /// The last day, the day by which something is due, or the day of the fact that was voided.
  package let until: Day?
  /// Who wrote it down.
  package let enteredBy: String
  /// Whether the fact was voided since: it counts in no report.
  package let isVoided: Bool
}
