import Database

extension MentorImport {
  package var fields: [StagedField<MentorColumn, MentorRow>] { identity + profile + gates }

  private typealias Field = StagedField<MentorColumn, MentorRow>

  private var identity: [Field] {
    [
      Field("external_id", .text) { $0.externalID?.text },
      Field("given_name", .text) { $0.givenName?.text },
      Field("family_name", .text) { $0.familyName?.text },
      Field("given_key", .text) { $0.givenName.map { FullName.part($0.text) } },
      Field("family_key", .text) { $0.familyName.map { FullName.part($0.text) } },
      Field("email", .text, from: .email) { $0.email?.text },
      Field("phone", .text, from: .phone) { $0.phone?.text },
      Field("birth_date", .date, from: .birthDate) { $0.birthDate },
      Field("household", .text, from: .household) { $0.household },
      Field("languages", .texts, from: .languages) { $0.languages?.map(\.code) },
      Field("organisation", .text, from: .organisation) { $0.organisation },
      Field("occupation", .text, from: .occupation) { $0.occupation },
    ]
  }

  private var profile: [Field] {
    [
      Field("site", .text, from: .site) { $0.site },
      Field("region", .text, from: .region) { $0.region },
      Field("modes", .texts, from: .modes) { $0.modes?.codes },
      Field("grade_bands", .texts, from: .gradeBands) { $0.gradeBands?.members.map(\.code) },
      Field("goals", .texts, from: .goals) { $0.goals?.map(\.text) },
      Field("needs", .texts, from: .needs) { $0.needs?.map(\.text) },
      Field("offers", .texts, from: .offers) { $0.offers?.map(\.text) },
      Field("availability", .text, from: .availability) { $0.availability?.description },
      Field("capacity", .smallint, from: .capacity) {
        $0.capacity.map { Int16(clamping: $0.count) }
      },
      Field("mentor_type", .text, from: .mentorType) { $0.mentorType?.rawValue },
      Field("starts_on", .date, from: .startsOn) { $0.startsOn },
      Field("hours_per_month", .smallint, from: .hoursPerMonth) {
        $0.hoursPerMonth.map { Int16(clamping: $0.count) }
      },
    ]
  }

  /// The screening's fields are staged together: a result without a date brings one.
  private var gates: [Field] {
    let screening: [MentorColumn] = [.screening, .screeningClearedOn, .screeningExpiresOn]
    return [
      Field("screening", .text, from: screening) { $0.screening?.rawValue },
      Field("screening_cleared_on", .date, from: screening) { $0.screeningClearedOn },
      Field("screening_expires_on", .date, from: screening) { $0.screeningExpiresOn },
      Field("training_completed_on", .date, from: .trainingCompletedOn) { $0.trainingCompletedOn },
    ]
  }
}
