package import Programs

/// The columns of a check-ins file.
package enum CheckInColumn: Int, ImportColumn {
  case externalID, student, mentor, occurredAt, enteredAt, outcome, mode, minutes, loggedBy
  case confirmed, note

  package static let dates: [Self] = [.occurredAt, .enteredAt]

  package var heading: Heading {
    switch self {
    case .externalID:
      Heading("external_id", "id", "check-in id", "session id", "meeting id", "identificador")
    case .student: .student
    case .mentor: .mentor
    case .occurredAt:
      Heading(
        "occurred_at", isRequired: true, "date", "occurred on", "when", "check-in date",
        "meeting date", "session date", "met on", "date and time", "fecha", "fecha y hora")
    case .enteredAt:
      Heading(
        "entered_at", "entered on", "logged at", "logged on", "submitted at", "timestamp",
        "registrado", "fecha de registro")
    case .outcome: Heading("outcome", "result", "status", "resultado")
    case .mode: Heading("mode", "how", "meeting mode", "contact type", "modalidad")
    case .minutes: Heading("minutes", "duration", "length", "duration minutes", "minutos")
    case .loggedBy: Heading("logged_by", "entered by", "logged by role", "registrado por")
    case .confirmed: Heading("confirmed", "confirmed by other", "confirmado")
    case .note: Heading("note", "notes", "comment", "comments", "nota", "notas")
    }
  }
}
