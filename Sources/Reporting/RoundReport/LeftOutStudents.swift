package import Matching

/// The students without a mentor, by the reason.
package struct LeftOutStudents: Sendable, Hashable {
  /// A student as the page names them.
  package struct Person: Sendable, Hashable {
    /// Nil for somebody who has left the program since.
    package let name: String?
    package let id: String
    package let site: String?
    package let gradeBand: String?
    package let language: String?
  }

  /// Somebody whom no mentor fits.
  package struct WithoutCandidate: Sendable, Hashable {
    package let person: Person
    package let failedRules: [RuleCount]
  }

  /// Somebody whose mentors' places went to others.
  package struct Outcompeted: Sendable, Hashable {
    package let person: Person
    package let mentors: Int
  }

  /// How many students lack something, by its code among `ReadyGaps`.
  package struct GapCount: Sendable, Hashable {
    package let code: String
    package let students: Int
  }

  /// For how many students a rule keeps most mentors away.
  package struct MainRule: Sendable, Hashable {
    package let rule: Rule
    package let students: Int
  }

  /// How many of a kind are listed by name.
  package static let longest = 20

  package let notReady: Int
  /// In the order of the contract; a student may lack several.
  package let gaps: [GapCount]
  package let withoutCandidate: Int
  /// The most frequent first; each student without a candidate is in one.
  package let mainRules: [MainRule]
  /// Those who count most first: they have waited longest.
  package let withoutCandidateListed: [WithoutCandidate]
  package let outcompeted: Int
  package let outcompetedListed: [Outcompeted]
}
