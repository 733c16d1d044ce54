import ArgumentParser
import Programs

/// What can be set of mentors.
struct MentorFieldOptions: ParsableArguments {
  @Option(help: "A first name.") var givenName: String?
  @Option(help: "A last name.") var familyName: String?
  @Option(help: "An e-mail address.") var email: String?
  @Option(help: "A telephone number.") var phone: String?
  @Option(help: "A date of birth.") var birthDate: String?
  @Option(help: "adult or peer.") var mentorType: String?
  @Option(help: "An organisation.") var organisation: String?
  @Option(help: "An occupation.") var occupation: String?
  @Option(help: "The first day on which they can be matched.") var startsOn: String?
  @Option(help: "Hours a month they have to give.") var hoursPerMonth: String?
  @Option(help: "How many students they take on, 1 to 20.") var capacity: String?
  @Option(help: "A site.") var site: String?
  @Option(help: "A region.") var region: String?
  @Option(help: "A household: its members are never paired with each other.") var household: String?
  @Option(help: "Languages: 'es;en'.") var languages: String?
  @Option(help: "How to meet: in_person, online, phone.") var modes: String?
  @Option(help: "Grades they are prepared for: K-5, 6-8, 9-10, 11-12, college.") var gradeBands:
    String?
  @Option(help: "Goals by code, name or alias, the most important first.") var goals: String?
  @Option(help: "Goals they can help with.") var offers: String?
  @Option(help: "Goals they seek themselves.") var needs: String?
  @Option(help: "Weekly hours, such as 'Mon 15:30-17:00; Wed 16-18'.") var availability: String?
  @Option(help: "cleared, pending or expired; cleared without a date counts from today.")
  var screening: String?
  @Option(help: "The day on which the screening was cleared.") var screeningClearedOn: String?
  @Option(help: "The last day of the screening.") var screeningExpiresOn: String?
  @Option(help: "The day on which training was completed.") var trainingCompletedOn: String?

  /// In the order of the roster's columns.
  var fields: [SettingField] {
    [
      SettingField("given_name", givenName), SettingField("family_name", familyName),
      SettingField("email", email), SettingField("phone", phone),
      SettingField("birth_date", birthDate), SettingField("mentor_type", mentorType),
      SettingField("organisation", organisation), SettingField("occupation", occupation),
      SettingField("starts_on", startsOn), SettingField("hours_per_month", hoursPerMonth),
      SettingField("capacity", capacity), SettingField("site", site),
      SettingField("region", region), SettingField("household", household),
      SettingField("languages", languages), SettingField("modes", modes),
      SettingField("grade_bands", gradeBands), SettingField("goals", goals),
      SettingField("offers", offers), SettingField("needs", needs),
      SettingField("availability", availability), SettingField("screening", screening),
      SettingField("screening_cleared_on", screeningClearedOn),
      SettingField("screening_expires_on", screeningExpiresOn),
      SettingField("training_completed_on", trainingCompletedOn),
    ]
  }
}
