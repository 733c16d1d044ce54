package import Programs

/// A rule that a pair fails, with what it was held against.
package struct RuleFailure: Sendable, Hashable {
  package enum Facts: Sendable, Hashable {
    /// What a person who is not ready lacks.
    case lacking(ReadyGaps)
    case places(capacity: Int, load: Int, pinned: Int)
    /// Why an exclusion names the pair.
    case excluded(reasons: [String])
    case household
    case languages(student: [Language], mentor: [Language])
    case modes(student: Modes, mentor: Modes)
    case overlap(minutes: Int, minimum: Int)
    case closed(reasons: [ClosureReason])
    /// Closed for safety: nobody but the safeguarding duty is told more.
    case restricted
    case sites(student: String?, mentor: String?)
    case gradeBands(student: GradeBand?, served: GradeBands)
  }

  package let rule: Rule
  package let facts: Facts
}
