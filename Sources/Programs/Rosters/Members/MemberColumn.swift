/// A column of `people` or `enrollments` that a roster fills.
struct MemberColumn: Sendable {
  enum Home: Sendable {
    case people, enrollments
  }

  let name: String
  let home: Home
  /// Arrays are never NULL: nobody's goals are an empty list.
  let isList: Bool

  private init(_ name: String, _ home: Home, isList: Bool = false) {
    self.name = name
    self.home = home
    self.isList = isList
  }

  /// Blank cells leave these as they are even where blank cells clear: everybody has them.
  static let neverCleared: Set<String> = ["given_name", "family_name", "capacity"]

  /// All of them, in the order of the tables.
  static let all: [MemberColumn] =
    ["given_name", "family_name", "email", "phone", "birth_date", "household"]
    .map { MemberColumn($0, .people) }
    + [MemberColumn("languages", .people, isList: true)]
    + ["organisation", "occupation"].map { MemberColumn($0, .people) }
    + ["grade", "cohort", "site", "region"].map { MemberColumn($0, .enrollments) }
    + ["modes", "grade_bands", "goals", "needs", "offers"]
    .map { MemberColumn($0, .enrollments, isList: true) }
    + [
      "availability", "capacity", "mentor_type", "starts_on", "hours_per_month", "consent_on",
      "consent_until", "consent_by", "screening", "screening_cleared_on", "screening_expires_on",
      "training_completed_on", "priority", "priority_reason", "notes",
    ].map { MemberColumn($0, .enrollments) }
}
