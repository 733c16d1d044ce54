/// The columns of a students file.
package enum StudentColumn: Int, ImportColumn {
  case externalID, givenName, familyName, email, birthDate, grade, cohort, site, region, household
  case teacherName, teacherEmail
  case guardian1ID, guardian1Name, guardian1Relationship, guardian1Email, guardian1Phone
  case guardian1Language, guardian1MayReceive
  case guardian2ID, guardian2Name, guardian2Relationship, guardian2Email, guardian2Phone
  case guardian2Language, guardian2MayReceive
  case languages, modes, goals, needs, offers, availability
  case consentOn, consentUntil, consentBy, waiting, priority, notes, fullName

  package static let exportedKind: String? = "students"
  package static let dates: [Self] = [.birthDate, .consentOn, .consentUntil]

  package var heading: Heading {
    switch self {
    case .externalID:
      .personID(
        of: "student", "SIS number", "SIS id", "matrícula", "alumno id", "número de alumno",
        "sourcedId", "número de estudiante", "id del alumno", "id del estudiante",
        "id de estudiante", "número de matrícula", "no. de control")
    case .givenName: .givenName
    case .familyName: .familyName
    case .fullName:
      .fullName(of: "student", "alumno", "alumna", "estudiante", "child", "participant")
    case .email: .email(of: "student", "alumno")
    case .birthDate: .birthDate
    case .grade: .grade
    case .cohort:
      Heading(
        "cohort", "class of", "group", "cohorte", "generación", "grupo", "graduation year",
        "grad year", "grad yr", "promoción")
    case .site: .site
    case .region: .region
    case .household: .household
    case .teacherName:
      Heading(
        "teacher_name", "teacher", "homeroom teacher", "advisor", "maestro", "maestra", "docente",
        "profesor", "profesora", "nombre del maestro", "homeroom", "teacher of record",
        "classroom teacher", "counselor", "tutoría", "nombre del docente", "nombre del profesor")
    case .teacherEmail:
      Heading(
        "teacher_email", "teacher e-mail address", "advisor email", "correo del maestro",
        "correo del docente", "correo del profesor")
    case .guardian1ID, .guardian1Name, .guardian1Relationship, .guardian1Email, .guardian1Phone,
      .guardian1Language, .guardian1MayReceive:
      guardianHeading(rawValue - Self.guardian1ID.rawValue, of: 1)
    case .guardian2ID, .guardian2Name, .guardian2Relationship, .guardian2Email, .guardian2Phone,
      .guardian2Language, .guardian2MayReceive:
      guardianHeading(rawValue - Self.guardian2ID.rawValue, of: 2)
    case .languages: .languages
    case .modes: .modes
    case .goals: .goals
    case .needs: .needs
    case .offers: .offers
    case .availability: .availability
    case .consentOn:
      Heading(
        "consent_on", "consent", "consent date", "consent received", "consent signed",
        "permission date", "consentimiento", "fecha de consentimiento")
    case .consentUntil:
      Heading(
        "consent_until", "consent expires", "consent expires on", "consentimiento hasta",
        "vencimiento del consentimiento")
    case .consentBy:
      Heading("consent_by", "consent given by", "consentimiento de", "consentimiento por")
    case .waiting: Heading("waiting", "espera")
    case .priority: Heading("priority", "prioridad")
    case .notes: Heading("notes", "note", "comments", "remarks", "notas", "observaciones")
    }
  }

  /// The columns of one guardian, in the order of the enumeration.
  package static func guardian(_ number: Int) -> GuardianColumns {
    number == 1
      ? GuardianColumns(
        id: .guardian1ID, name: .guardian1Name, relationship: .guardian1Relationship,
        email: .guardian1Email, phone: .guardian1Phone, language: .guardian1Language,
        mayReceive: .guardian1MayReceive)
      : GuardianColumns(
        id: .guardian2ID, name: .guardian2Name, relationship: .guardian2Relationship,
        email: .guardian2Email, phone: .guardian2Phone, language: .guardian2Language,
        mayReceive: .guardian2MayReceive)
  }
}

/// Where one guardian stands in a students file.
package struct GuardianColumns: Sendable {
  let id, name, relationship, email, phone, language, mayReceive: StudentColumn
}

/// The heading of the n-th column of a guardian.
private func guardianHeading(_ index: Int, of number: Int) -> Heading {
  let parts: [(name: String, english: [String], spanish: [String])] = [
    ("id", ["id", "number", "person id"], ["id"]),
    ("name", ["name", "full name", ""], ["nombre", ""]),
    ("relationship", ["relationship", "relation"], ["parentesco", "relación"]),
    ("email", ["email", "e-mail address"], ["correo", "correo electrónico"]),
    ("phone", ["phone", "phone number", "mobile", "telephone"], ["teléfono", "celular"]),
    ("language", ["language", "home language"], ["idioma"]),
    ("may_receive", ["may receive", "receives mail", "gets reports"], ["recibe informes"]),
  ]
  guard parts.indices.contains(index) else { return Heading("guardian\(number)") }
  let part = parts[index]
  var synonyms: [String] = []
  for noun in ["guardian", "parent", "contact", "caregiver", "parent/guardian"] {
    for word in part.english {
      synonyms += ["\(noun) \(number) \(word)", "\(noun) \(word) \(number)"]
      if number == 1 { synonyms.append("\(noun) \(word)") }
    }
  }
  for noun in ["tutor", "padre", "contacto", "acudiente"] {
    for word in part.spanish {
      synonyms += ["\(noun) \(number) \(word)", "\(word) \(noun) \(number)"]
      synonyms.append("\(word) del \(noun) \(number)")
      if number == 1 { synonyms += ["\(noun) \(word)", "\(word) del \(noun)"] }
    }
  }
  return Heading("guardian\(number)_\(part.name)", synonyms: synonyms)
}
