/// Headings that students and mentors files share.
extension Heading {
  /// The id of a person: `external_id`, `Student ID`, `Mentor No.`.
  static func personID(of noun: String, _ more: String...) -> Heading {
    Heading(
      "external_id", isRequired: true,
      synonyms: [
        "id", "external id", "person id", "local id", "identifier", "identificador", "id number",
        "local student id", "clave", "folio", "legajo", "expediente", "número de expediente",
      ]
        + ["id", "no", "number", "num", "#"].map { "\(noun) \($0)" } + more)
  }

  static func email(of noun: String, _ spanish: String) -> Heading {
    Heading(
      "email",
      synonyms: [
        "e-mail address", "mail", "\(noun) email", "\(noun) e-mail address", "correo",
        "correo electrónico", "email address", "email id", "school email", "personal email",
        "work email", "your email", "your email address", "what is your email address",
        "dirección de correo", "dirección de correo electrónico", "correo institucional",
        "correo escolar", "correo del \(spanish)", "email \(spanish)",
      ])
  }

  static let givenName = Heading(
    "given_name", "first name", "forename", "first", "legal first name", "student first name",
    "mentor first name", "nombre", "nombres", "primer nombre", "given names", "first names",
    "fname", "your first name", "what is your first name", "nombre(s)", "nombre de pila",
    "¿cuál es tu nombre?", "volunteer first name"
  ).neededToCreate
  static let familyName = Heading(
    "family_name", "surname", "last name", "last", "legal last name", "student last name",
    "mentor last name", "apellido", "apellidos", "surnames", "last names", "lname",
    "your last name", "what is your last name", "primer apellido", "apellido paterno",
    "¿cuál es tu apellido?", "volunteer last name"
  ).neededToCreate
  /// One column with the whole name, for files that have no two.
  static func fullName(of nouns: String...) -> Heading {
    let names = nouns.flatMap { [$0, "\($0) name", "\($0)'s name", "\($0) full name"] }
    return Heading(
      "full_name",
      synonyms: [
        "name", "first and last name", "first name and last name", "last, first", "last first",
        "last name, first name", "name (last, first)", "name (first last)", "your name",
        "your full name", "what is your name", "what is your full name", "nombre completo",
        "nombre y apellido", "nombre y apellidos", "apellido y nombre", "apellidos y nombre",
        "apellidos y nombres", "apellidos, nombre", "nombres y apellidos", "¿cómo te llamas?",
      ] + names + nouns.map { "nombre del \($0)" } + nouns.map { "nombre de la \($0)" }
    ).substitute
  }

  static let birthDate = Heading(
    "birth_date", "date of birth", "DOB", "birthday", "birthdate", "fecha de nacimiento",
    "nacimiento", "birth day", "dob (mm/dd/yyyy)", "date of birth (mm/dd/yyyy)",
    "date of birth (dd/mm/yyyy)", "born on", "born", "your date of birth",
    "what is your date of birth", "student dob", "student birthdate", "fecha nac",
    "fecha nacimiento")
  static let grade = Heading(
    "grade", "grade level", "grades", "year", "school year", "grado", "curso", "nivel",
    "current grade", "student grade", "grade/year", "year group", "your grade",
    "what grade are you in", "grado escolar", "grado actual", "año", "¿en qué grado estás?")
  static let site = Heading(
    "site", "school", "school name", "campus", "location", "escuela", "colegio", "plantel", "sede",
    "school building", "building", "site name", "your school", "which school do you attend",
    "what school do you attend", "institución", "institución educativa", "centro",
    "centro educativo", "nombre de la escuela", "¿a qué escuela vas?")
  static let region = Heading("region", "district", "area", "región", "distrito", "zona")
  static let household = Heading(
    "household", "household id", "family", "family id", "hogar", "familia")
  static let languages = Heading(
    "languages", "language", "home language", "languages spoken", "primary language", "idioma",
    "idiomas", "lengua", "lengua materna", "spoken languages", "native language",
    "preferred language", "language spoken at home", "languages spoken at home",
    "which languages do you speak", "what languages do you speak", "languages you speak",
    "idiomas que hablas", "idioma del hogar", "lengua del hogar", "idioma preferido",
    "¿qué idiomas hablas?")
  static let modes = Heading(
    "modes", "mode", "meeting mode", "meeting modes", "how to meet", "modalidad", "modalidades",
    "meeting format", "preferred meeting mode", "how would you like to meet", "in person or online",
    "¿cómo prefieres reunirte?")
  static let goals = Heading(
    "goals", "goal", "interests", "objetivos", "metas", "intereses", "my goals", "your goals",
    "what are your goals", "career interests", "career goals", "areas of interest",
    "áreas de interés", "intereses profesionales", "¿cuáles son tus metas?")
  static let needs = Heading(
    "needs", "need", "wants help with", "help wanted", "necesidades", "necesita", "help needed",
    "support needed", "what do you need help with", "i would like help with",
    "¿en qué necesitas ayuda?")
  static let offers = Heading(
    "offers", "offer", "can help with", "skills", "strengths", "ofrece", "habilidades",
    "i can help with", "what can you help with", "what can you offer", "areas of expertise",
    "expertise", "¿en qué puedes ayudar?", "¿qué puedes ofrecer?")
  static let availability = Heading(
    "availability", "available", "available times", "hours", "disponibilidad", "horario",
    "weekly availability", "times available", "when are you available", "when can you meet",
    "días y horas", "horario disponible", "¿cuándo puedes?", "¿cuándo estás disponible?")
}

/// Headings of files that name a student and a mentor.
extension Heading {
  package static let student = Heading(
    "student", isRequired: true, "student id", "mentee", "student email", "student external id",
    "alumno", "alumna", "estudiante", "student number", "student no", "mentee id", "mentee email",
    "id del alumno", "id alumno", "correo del alumno")
  package static let mentor = Heading(
    "mentor", isRequired: true, "mentor id", "mentor no", "mentor email", "mentor external id",
    "mentora", "mentor number", "volunteer", "volunteer id", "id del mentor", "id mentor",
    "correo del mentor")
}
