import ArgumentParser
import Programs

/// What can be set of students.
struct StudentFieldOptions: ParsableArguments {
  @Option(help: "A first name.") var givenName: String?
  @Option(help: "A last name.") var familyName: String?
  @Option(help: "An e-mail address.") var email: String?
  @Option(help: "A date of birth.") var birthDate: String?
  @Option(help: "A grade, such as 9 or K.") var grade: String?
  @Option(help: "A cohort.") var cohort: String?
  @Option(help: "A school or site.") var site: String?
  @Option(help: "A region.") var region: String?
  @Option(help: "A household: its members are never paired with each other.") var household: String?
  @Option(help: "Languages, the first being the home language: 'es;en'.") var languages: String?
  @Option(help: "How to meet: in_person, online, phone.") var modes: String?
  @Option(help: "Goals by code, name or alias, the most important first.") var goals: String?
  @Option(help: "Goals they want help with.") var needs: String?
  @Option(help: "Goals they can help others with.") var offers: String?
  @Option(help: "Weekly hours, such as 'Mon 15:30-17:00; Wed 16-18'.") var availability: String?
  @Option(help: "The day on which consent was given.") var consentOn: String?
  @Option(help: "The last day of the consent.") var consentUntil: String?
  @Option(help: "Who gave consent.") var consentBy: String?
  @Option(help: "0 to 3: how much a round prefers the student; needs --priority-reason.")
  var priority: String?
  @Option(help: "Notes.") var notes: String?
  @Option(help: "Why the student comes first.") var priorityReason: String?

  /// In the order of the roster's columns.
  var fields: [SettingField] {
    [
      SettingField("given_name", givenName), SettingField("family_name", familyName),
      SettingField("email", email), SettingField("birth_date", birthDate),
      SettingField("grade", grade), SettingField("cohort", cohort), SettingField("site", site),
      SettingField("region", region), SettingField("household", household),
      SettingField("languages", languages), SettingField("modes", modes),
      SettingField("goals", goals), SettingField("needs", needs), SettingField("offers", offers),
      SettingField("availability", availability), SettingField("consent_on", consentOn),
      SettingField("consent_until", consentUntil), SettingField("consent_by", consentBy),
      SettingField("priority", priority), SettingField("notes", notes),
    ]
  }
}
