package import CivilTime
package import Matching

/// What a coordinator is shown of a round before deciding about it.
package struct RoundReport: Sendable, Hashable {
  package let heading: Heading
  package let verdict: Verdict
  package let outcome: Outcome
  package let scores: ScoreSpread
  /// Who was matched, by site, language, grade band and hours offered.
  package let shares: [Share]
  package let leftOut: LeftOutStudents
  /// Nil where nothing can be said: of a round that is stable, or not proved.
  package let shortage: Scarcity?

  package var isProved: Bool {
    if case .proved = verdict { true } else { false }
  }

  /// Which round it is.
  package struct Heading: Sendable, Hashable {
    package let tenant: String
    package let program: String
    package let programSlug: String
    package let number: Int
    package let state: Round.State
    package let date: Day
    package let solvedOn: Day
    package let solvedBy: String
    package let policy: String
    package let objective: Policy.Objective
  }

  /// What checking the round again came to.
  package enum Verdict: Sendable, Hashable {
    /// Nothing better is possible; with how many pairs were looked at.
    case proved(pairs: Int)
    case unproved(violation: String)
  }

  /// The round in figures.
  package struct Outcome: Sendable, Hashable {
    package let students: Int
    package let ready: Int
    package let matched: Int
    package let pinned: Int
    /// Free places of ready mentors, before pins.
    package let places: Int
    package let mentors: Int
    package let waiting: Int
    package let floor: Int?
    package let total: Int
    package let blockingPairs: Int

    package var unmatchedReady: Int { max(0, ready - matched) }
  }
}
