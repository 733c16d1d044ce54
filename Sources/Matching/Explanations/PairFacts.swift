package import Programs

/// The codes, hours and languages that made a pair's components.
package struct PairFacts: Sendable, Hashable {
  /// The student's goals, each with the mentor's goal that comes closest.
  package let sharedGoals: [CoveredGoal]
  /// The student's needs, each with the mentor's offer that comes closest.
  package let needsMet: [CoveredGoal]
  /// The mentor's needs, each with the student's offer that comes closest.
  package let reciprocity: [CoveredGoal]
  package let commonHours: Availability
  /// In the student's order; the first is the student's primary one only if that is in common.
  package let commonLanguages: [Language]
  /// The best way for the two to meet; nil where there is none.
  package let meeting: Meeting?
  package let gradeBand: GradeBand?
  package let servedBands: GradeBands
  package let studentNamedMentor: Bool
  package let mentorNamedStudent: Bool
}

/// A code that one side asks for, and how well the other side meets it.
package struct CoveredGoal: Sendable, Hashable {
  package let code: GoalCode
  /// The other side's code that comes closest; nil where none comes near.
  package let nearest: GoalCode?
  package let closeness: Int
}

/// The best way for two people to meet.
package enum Meeting: String, Sendable, Hashable {
  case atSite = "in_person_same_site"
  case inRegion = "in_person_same_region"
  case online
  case phone
}
