import Database

extension StudentImport {
  package var fields: [StagedField<StudentColumn, StudentRow>] {
    identity + profile + teacher + guardian(1) + guardian(2) + priority
  }

  private typealias Field = StagedField<StudentColumn, StudentRow>

  /// A roster's own priorities are for rounds from files: what is stored, a coordinator gives.
  private var priority: [Field] {
    guard let setting else { return [] }
    return [
      Field("priority", .smallint, from: .priority) {
        $0.priority.map { Int16(clamping: $0.count) }
      },
      Field("priority_reason", .text, from: .priority) { _ in setting.priorityReason },
    ]
  }

  private var identity: [Field] {
    [
      Field("external_id", .text) { $0.externalID?.text },
      Field("given_name", .text) { $0.givenName?.text },
      Field("family_name", .text) { $0.familyName?.text },
      Field("given_key", .text) { $0.givenName.map { FullName.part($0.text) } },
      Field("family_key", .text) { $0.familyName.map { FullName.part($0.text) } },
      Field("email", .text, from: .email) { $0.email?.text },
      Field("birth_date", .date, from: .birthDate) { $0.birthDate },
      Field("household", .text, from: .household) { $0.household },
      Field("languages", .texts, from: .languages) { $0.languages?.map(\.code) },
    ]
  }

  private var profile: [Field] {
    [
      Field("grade", .text, from: .grade) { $0.grade?.description },
      Field("cohort", .text, from: .cohort) { $0.cohort },
      Field("site", .text, from: .site) { $0.site },
      Field("region", .text, from: .region) { $0.region },
      Field("modes", .texts, from: .modes) { $0.modes?.codes },
      Field("goals", .texts, from: .goals) { $0.goals?.map(\.text) },
      Field("needs", .texts, from: .needs) { $0.needs?.map(\.text) },
      Field("offers", .texts, from: .offers) { $0.offers?.map(\.text) },
      Field("availability", .text, from: .availability) { $0.availability?.description },
      Field("consent_on", .date, from: .consentOn) { $0.consentOn },
      Field("consent_until", .date, from: .consentUntil) { $0.consentUntil },
      Field("consent_by", .text, from: .consentBy) { $0.consentBy },
      Field("notes", .text, from: .notes) { $0.notes },
    ]
  }

  private var teacher: [Field] {
    [
      Field("teacher_given", .text, from: .teacherName, .teacherEmail) { $0.teacherName?.given },
      Field("teacher_family", .text, from: .teacherName, .teacherEmail) { $0.teacherName?.family },
      Field("teacher_key", .text, from: .teacherName, .teacherEmail) { $0.teacherName?.key },
      Field("teacher_email", .text, from: .teacherName, .teacherEmail) { $0.teacherEmail?.text },
    ]
  }

  /// A guardian's fields are staged together or not at all, so that SQL knows two cases only.
  private func guardian(_ number: Int) -> [Field] {
    func field(
      _ name: String, _ value: @escaping @Sendable (GuardianCells) -> String?
    ) -> Field {
      Field("guardian\(number)_\(name)", .text, from: GuardianColumns.all) { row in
        number == 1 ? value(row.guardian1) : value(row.guardian2)
      }
    }
    return [
      field("id") { $0.id?.text },
      field("given") { $0.name?.given },
      field("family") { $0.name?.family },
      field("key") { $0.name?.key },
      field("relationship") { $0.relationship },
      field("email") { $0.email?.text },
      field("phone") { $0.phone?.text },
      field("language") { $0.language?.code },
      field("may_receive") { $0.mayReceiveIsUnclear ? "unclear" : $0.mayReceive?.rawValue },
    ]
  }
}

extension GuardianColumns {
  /// The columns that name a guardian; one of them makes a file have guardians.
  static let all: [StudentColumn] = [1, 2].map(StudentColumn.guardian).flatMap {
    [$0.id, $0.name, $0.email, $0.phone]
  }
}
