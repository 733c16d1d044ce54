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
        "meeting date", "session date", "met on", "date and time", "fecha", "fecha y hora",
        "date of meeting", "date of session", "date of check-in", "meeting time",
        "fecha de la reunión", "fecha de la sesión")
    case .enteredAt: .enteredAt
    case .outcome:
      Heading(
        "outcome", "result", "status", "resultado", "did you meet", "meeting outcome", "attendance",
        "asistencia", "estado")
    case .mode:
      Heading(
        "mode", "how", "meeting mode", "contact type", "modalidad", "how did you meet",
        "meeting format", "formato", "medio")
    case .minutes:
      Heading(
        "minutes", "duration", "length", "duration minutes", "minutos", "duration (min)",
        "length in minutes", "meeting length", "time spent", "how long", "duración",
        "duración en minutos", "duración (minutos)")
    case .loggedBy:
      Heading(
        "logged_by", "entered by", "logged by role", "registrado por", "reported by", "logged by")
    case .confirmed: Heading("confirmed", "confirmed by other", "confirmado")
    case .note:
      Heading(
        "note", "notes", "comment", "comments", "nota", "notas", "summary", "what did you do",
        "what did you talk about", "comentario", "comentarios", "observaciones")
    }
  }
}
