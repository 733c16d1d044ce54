/// Headings that students and mentors files share.
extension Heading {
  /// The id of a person: `external_id`, `Student ID`, `Mentor No.`.
  static func personID(of noun: String, _ more: String...) -> Heading {
    Heading(
      "external_id", isRequired: true,
      synonyms: ["id", "external id", "person id", "local id", "identifier", "identificador"]
        + ["id", "no", "number", "num", "#"].map { "\(noun) \($0)" } + more)
  }

  static func email(of noun: String, _ spanish: String) -> Heading {
    Heading(
      "email",
      synonyms: [
        "e-mail address", "mail", "\(noun) email", "\(noun) e-mail address", "correo",
        "correo electrónico", "correo del \(spanish)", "email \(spanish)",
      ])
  }

  static let givenName = Heading(
    "given_name", "first name", "forename", "first", "legal first name", "student first name",
    "mentor first name", "nombre", "nombres", "primer nombre"
  ).neededToCreate
  static let familyName = Heading(
    "family_name", "surname", "last name", "last", "legal last name", "student last name",
    "mentor last name", "apellido", "apellidos"
  ).neededToCreate
  static let birthDate = Heading(
    "birth_date", "date of birth", "DOB", "birthday", "birthdate", "fecha de nacimiento",
    "nacimiento")
  static let grade = Heading(
    "grade", "grade level", "grades", "year", "school year", "grado", "curso", "nivel")
  static let site = Heading(
    "site", "school", "school name", "campus", "location", "escuela", "colegio", "plantel", "sede")
  static let region = Heading("region", "district", "area", "región", "distrito", "zona")
  static let household = Heading(
    "household", "household id", "family", "family id", "hogar", "familia")
  static let languages = Heading(
    "languages", "language", "home language", "languages spoken", "primary language", "idioma",
    "idiomas", "lengua", "lengua materna")
  static let modes = Heading(
    "modes", "mode", "meeting mode", "meeting modes", "how to meet", "modalidad", "modalidades")
  static let goals = Heading("goals", "goal", "interests", "objetivos", "metas", "intereses")
  static let needs = Heading(
    "needs", "need", "wants help with", "help wanted", "necesidades", "necesita")
  static let offers = Heading(
    "offers", "offer", "can help with", "skills", "strengths", "ofrece", "habilidades")
  static let availability = Heading(
    "availability", "available", "available times", "hours", "disponibilidad", "horario")
}

/// Headings of files that name a student and a mentor.
extension Heading {
  package static let student = Heading(
    "student", isRequired: true, "student id", "mentee", "student email", "student external id",
    "alumno", "alumna", "estudiante")
  package static let mentor = Heading(
    "mentor", isRequired: true, "mentor id", "mentor no", "mentor email", "mentor external id",
    "mentora")
}
