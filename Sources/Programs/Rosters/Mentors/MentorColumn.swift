/// The columns of a mentors file.
package enum MentorColumn: Int, ImportColumn {
  case externalID, givenName, familyName, email, phone, birthDate, mentorType, organisation
  case occupation, startsOn, hoursPerMonth, capacity, site, region, household, languages, modes
  case gradeBands, goals, offers, needs, availability
  case screening, screeningClearedOn, screeningExpiresOn, trainingCompletedOn

  package static let dates: [Self] = [
    .birthDate, .startsOn, .screeningClearedOn, .screeningExpiresOn, .trainingCompletedOn,
  ]

  package var heading: Heading {
    switch self {
    case .externalID: .personID(of: "mentor", "volunteer id", "volunteer number")
    case .givenName: .givenName
    case .familyName: .familyName
    case .email: .email(of: "mentor", "mentor")
    case .phone:
      Heading(
        "phone", "phone number", "mobile", "cell", "cell phone", "telephone", "teléfono",
        "celular", "móvil")
    case .birthDate: .birthDate
    case .mentorType: Heading("mentor_type", "type", "kind of mentor", "tipo", "tipo de mentor")
    case .organisation:
      Heading("organisation", "organization", "company", "employer", "organización", "empresa")
    case .occupation:
      Heading("occupation", "job", "job title", "profession", "ocupación", "profesión")
    case .startsOn:
      Heading("starts_on", "start", "start date", "starts", "fecha de inicio", "inicio")
    case .hoursPerMonth:
      Heading("hours_per_month", "monthly hours", "horas por mes", "horas al mes")
    case .capacity:
      Heading(
        "capacity", "max students", "max mentees", "number of students", "places", "capacidad",
        "cupo", "cupos")
    case .site: .site
    case .region: .region
    case .household: .household
    case .languages: .languages
    case .modes: .modes
    case .gradeBands:
      Heading("grade_bands", "grade band", "grades served", "grades", "grados", "niveles")
    case .goals: .goals
    case .offers: .offers
    case .needs: .needs
    case .availability: .availability
    case .screening:
      Heading(
        "screening", "background check", "screening status", "background check status", "DBS",
        "antecedentes", "verificación de antecedentes")
    case .screeningClearedOn:
      Heading(
        "screening_cleared_on", "screening date", "background check date",
        "background check cleared on", "fecha de antecedentes")
    case .screeningExpiresOn:
      Heading(
        "screening_expires_on", "screening expires", "background check expires",
        "vencimiento de antecedentes")
    case .trainingCompletedOn:
      Heading(
        "training_completed_on", "training", "training date", "training completed",
        "capacitación", "fecha de capacitación", "formación")
    }
  }
}
