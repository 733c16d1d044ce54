package import Programs

/// The columns of a support contacts file.
package enum SupportContactColumn: Int, ImportColumn {
  case externalID, student, mentor, with, on, mode, by, note, enteredAt

  package static let dates: [Self] = [.on, .enteredAt]

  package var heading: Heading {
    switch self {
    case .externalID:
      Heading("external_id", "id", "contact id", "support contact id", "identificador")
    case .student: .student
    case .mentor: .mentor
    case .with:
      Heading(
        "with", isRequired: true, "contact with", "contacted", "party", "who", "role", "con",
        "con quién", "contactado")
    case .on:
      Heading(
        "on", isRequired: true, "date", "occurred on", "contact date", "day", "when", "fecha",
        "fecha de contacto", "día", "cuándo")
    case .mode:
      Heading("mode", "how", "contact type", "contact method", "modalidad", "formato", "medio")
    case .by:
      Heading(
        "by", "contacted by", "staff", "staff member", "coordinator", "case manager", "por",
        "contactado por", "coordinador", "coordinadora")
    case .note: .factNote
    case .enteredAt: .enteredAt
    }
  }
}
