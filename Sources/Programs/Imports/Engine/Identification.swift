/// How rows without an id find whom they mean.
package struct Identification: Sendable, Hashable {
  /// What people are known by where a row has no id.
  package enum Rule: String, Sendable, CaseIterable {
    case email
    case nameAndBirthDate = "name+birth_date"
    case nameGradeAndSite = "name+grade+site"

    /// The columns that a file must have for it, by their own names.
    package var columns: [String] {
      switch self {
      case .email: ["email"]
      case .nameAndBirthDate: ["given_name", "family_name", "birth_date"]
      case .nameGradeAndSite: ["given_name", "family_name", "grade", "site"]
      }
    }

    /// As the end of a sentence: "known by ...".
    package var words: String {
      switch self {
      case .email: "e-mail address"
      case .nameAndBirthDate: "name and birth date"
      case .nameGradeAndSite: "name, grade and site"
      }
    }
  }

  package var rule: Rule?
  /// Give people who are nobody known an id.
  package var makesIDs = false
  /// Apply the other rows although for some nobody is found, or several people are.
  package var setsUnresolvedAside = false

  package init() {}

  /// Whether a row may lack its id.
  package var isActive: Bool { rule != nil || makesIDs }

  /// The rules to be tried, the surest first.
  ///
  /// Who has an id made is known again by whatever the
  /// file has, so that the same file brings nobody twice.
  var rules: [Rule] { rule.map { [$0] } ?? [.nameAndBirthDate, .email] }

  /// The columns that a file without ids must have.
  package var columns: [String] { rule?.columns ?? ["given_name", "family_name"] }
}
