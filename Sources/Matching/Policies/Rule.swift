/// The hard rules in the order in which they are tried; a pair that fails one is no candidate.
package enum Rule: String, Sendable, Hashable, CaseIterable, Comparable {
  case studentNotReady = "student_not_ready"
  case mentorNotReady = "mentor_not_ready"
  case noFreePlace = "no_free_place"
  case excluded
  case sameHousehold = "same_household"
  case noCommonLanguage = "no_common_language"
  case noCommonMode = "no_common_mode"
  case tooLittleOverlap = "too_little_overlap"
  case closedBadly = "closed_badly"
  case notSameSite = "not_same_site"
  case gradeBandNotServed = "grade_band_not_served"
  case noPrimaryLanguage = "no_primary_language"

  package var code: String { rawValue }

  /// The rules that a policy may switch off; of `closed_badly` the safety part stays on.
  package static let switchable: [Rule] = [
    .sameHousehold, .noCommonLanguage, .noCommonMode, .tooLittleOverlap, .closedBadly,
  ]

  /// The rules that a pin may break.
  package static let breakableByPin: Set<Rule> = [
    .noCommonLanguage, .noCommonMode, .tooLittleOverlap, .notSameSite, .gradeBandNotServed,
    .noPrimaryLanguage,
  ]

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  package static func < (a: Rule, b: Rule) -> Bool { a.rank < b.rank }
}

/// A wish that a policy can make a rule.
package enum Requirement: String, Sendable, Hashable, CaseIterable {
  case sameSite = "same_site"
  case gradeBand = "grade_band"
  case primaryLanguage = "primary_language"

  package var rule: Rule {
    switch self {
    case .sameSite: .notSameSite
    case .gradeBand: .gradeBandNotServed
    case .primaryLanguage: .noPrimaryLanguage
    }
  }
}
