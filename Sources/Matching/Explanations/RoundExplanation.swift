package import Programs

/// Why a student has the mentor they have, why not another one, or why none.
package struct RoundExplanation: Sendable, Equatable {
  /// A student whose mentor would be another one if the pair were forced.
  package struct Move: Sendable, Equatable {
    package let student: PersonKey
    package let from: PersonKey?
    package let to: PersonKey?
  }

  /// What forcing a pair into the round would come to.
  package struct Price: Sendable, Equatable {
    /// The objective with the pair less the objective of the round, level by level.
    package let matched: Int
    package let waiting: Int
    /// Nil where the policy asks for no floor.
    package let floor: Int?
    package let total: Int
    /// By student.
    package let moves: [Move]
  }

  package let student: PersonKey
  package let matchedTo: PersonKey?
  /// Whom the question is about: the mentor asked for, else the one the student has.
  package let mentor: PersonKey?
  /// What is known of the pair; nil where there is none to speak of.
  package let pair: PairExplanation?
  /// Nil where the pair is no candidate.
  package let price: Price?
  /// Why the student has no mentor; nil for somebody who has.
  package let unmatched: UnmatchedStudent?
  /// The mentors who fit an outcompeted student, and the places that all went to others.
  package let shortage: Shortage?

  package struct Shortage: Sendable, Equatable {
    package let mentors: Int
    package let places: Int
    /// How many other students have some of these places.
    package let students: Int
  }
}
