/// Two people who may be one; nothing is ever merged without a person's word.
package struct PossibleDuplicate: Sendable, Hashable {
  package enum Reason: String, Sendable {
    /// The same e-mail address of their own under two ids.
    case email = "same_email"
    /// The same name and birth date in two households.
    case nameAndBirthDate = "same_name_and_birth_date"
    /// The same birth date and family name, and given names that one person may go by.
    case similarName = "similar_name_and_birth_date"

    /// What the two have, for a sentence.
    var words: String {
      switch self {
      case .email: "the same e-mail address"
      case .nameAndBirthDate: "the same name and birth date"
      case .similarName: "the same birth date and similar names"
      }
    }
  }

  /// What to do about people who are not the same.
  static func hint(_ role: ParticipantRole) -> String {
    "Two who are not the same person are listed no more after "
      + "'trellis \(role.rawValue) distinct ID ID', once both are imported."
  }

  package let line: Int
  package let externalID: String
  package let otherExternalID: String?
  /// The other's line where the file names both.
  package let otherLine: Int?
  package let reason: Reason
}
