/// The columns of a mentors file.
package enum MentorColumn: Int, ImportColumn {
  case externalID, givenName, familyName, email, phone, birthDate, mentorType, organisation
  case occupation, startsOn, hoursPerMonth, capacity, site, region, household, languages, modes
  case gradeBands, goals, offers, needs, availability
  case screening, screeningClearedOn, screeningExpiresOn, trainingCompletedOn, fullName

  package static let exportedKind: String? = "mentors"
  package static let dates: [Self] = [
    .birthDate, .startsOn, .screeningClearedOn, .screeningExpiresOn, .trainingCompletedOn,
  ]

  package var heading: Heading {
    switch self {
    case .externalID: .personID(of: "mentor", "volunteer id", "volunteer number")
    case .givenName: .givenName
    case .familyName: .familyName
    case .fullName: .fullName(of: "mentor", "mentora", "volunteer", "voluntario", "voluntaria")
    case .email: .email(of: "mentor", "mentor")
    case .phone:
      Heading(
        "phone", "phone number", "mobile", "cell", "cell phone", "telephone", "teléfono",
        "celular", "móvil", "mobile phone", "mobile number", "cell number", "contact number",
        "telephone number", "your phone number", "número de teléfono", "tel")
    case .birthDate: .birthDate
    case .mentorType: Heading("mentor_type", "type", "kind of mentor", "tipo", "tipo de mentor")
    case .organisation:
      Heading(
        "organisation", "organization", "company", "employer", "organización", "empresa",
        "workplace", "place of work", "employer name", "company name", "where do you work",
        "lugar de trabajo", "compañía")
    case .occupation:
      Heading(
        "occupation", "job", "job title", "profession", "ocupación", "profesión", "position",
        "what do you do", "what is your occupation", "puesto", "cargo", "trabajo")
    case .startsOn:
      Heading(
        "starts_on", "start", "start date", "starts", "fecha de inicio", "inicio", "available from",
        "disponible desde")
    case .hoursPerMonth:
      Heading("hours_per_month", "monthly hours", "horas por mes", "horas al mes")
    case .capacity:
      Heading(
        "capacity", "max students", "max mentees", "number of students", "places", "capacidad",
        "cupo", "cupos", "how many students", "how many students can you mentor",
        "student capacity", "maximum students", "max number of students", "slots",
        "número de alumnos", "¿cuántos alumnos?")
    case .site: .site
    case .region: .region
    case .household: .household
    case .languages: .languages
    case .modes: .modes
    case .gradeBands:
      Heading(
        "grade_bands", "grade band", "grades served", "grades", "grados", "niveles", "grade levels",
        "preferred grades", "which grades can you mentor")
    case .goals: .goals
    case .offers: .offers
    case .needs: .needs
    case .availability: .availability
    case .screening:
      Heading(
        "screening", "background check", "screening status", "background check status", "DBS",
        "antecedentes", "verificación de antecedentes", "background check result", "clearance",
        "clearance status", "police check", "safeguarding check")
    case .screeningClearedOn:
      Heading(
        "screening_cleared_on", "screening date", "background check date",
        "background check cleared on", "fecha de antecedentes", "background check completed",
        "background check completed on", "clearance date", "DBS date", "screened on")
    case .screeningExpiresOn:
      Heading(
        "screening_expires_on", "screening expires", "background check expires",
        "vencimiento de antecedentes", "background check expiration",
        "background check expiration date", "background check expiry", "screening expiration date",
        "clearance expires", "DBS expiry")
    case .trainingCompletedOn:
      Heading(
        "training_completed_on", "training", "training date", "training completed",
        "capacitación", "fecha de capacitación", "formación", "training completed on",
        "training completion date", "trained on", "orientation date")
    }
  }
}
