package import CivilTime

/// A student who is ready and has no match.
package struct WaitlistEntry: Sendable, Equatable {
  /// Why a student waits, the strongest first.
  package enum Cause: Sendable, Equatable {
    /// A match ended, and another one was asked for.
    case rematch(reason: String)
    /// Somebody who was asked did not accept a proposal.
    case declined
    /// The latest published round with the student in it left them out.
    case unmatched(round: Int)
    /// No published round has had the student in it yet.
    case new

    package var code: String {
      switch self {
      case .rematch: "rematch"
      case .declined: "declined"
      case .unmatched: "unmatched"
      case .new: "new"
      }
    }
  }

  /// What a coordinator can do next.
  package enum Step: Sendable, Equatable {
    /// Some mentor has a free place.
    case solve
    /// No mentor who is ready has a free place.
    case morePlaces
    /// No mentor fits by the rules; the rule that most of them failed, in the round's report.
    case mendRule(String, round: Int)
  }

  package let student: Match.Party
  package let cause: Cause
  /// The first day of this wait.
  package let since: Day
  /// All days on which the student was ready and without a match, earlier waits included.
  package let daysWaiting: Int
  /// What the next round counts for the wait: months, and three for a match that others ended.
  package let waiting: Int
  package let priority: Int
  package let step: Step
}
