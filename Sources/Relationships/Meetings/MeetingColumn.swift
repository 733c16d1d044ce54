package import Programs

/// The columns of a meetings file.
package enum MeetingColumn: Int, ImportColumn {
  case externalID, student, mentor, startsAt, place, mode, minutes, outcome, dueTo, enteredAt

  package static let dates: [Self] = [.startsAt, .enteredAt]

  package var heading: Heading {
    switch self {
    case .externalID: Heading("external_id", "id", "meeting id", "event id", "identificador")
    case .student: .student
    case .mentor: .mentor
    case .startsAt:
      Heading(
        "starts_at", isRequired: true, "start", "starts", "starts on", "date", "when",
        "date and time", "meeting date", "meeting time", "scheduled for", "fecha",
        "fecha y hora", "comienza", "inicio", "cuándo")
    case .place:
      Heading("place", "location", "where", "room", "lugar", "dónde", "sala", "ubicación")
    case .mode:
      Heading("mode", "how", "meeting mode", "meeting format", "modalidad", "formato", "medio")
    case .minutes:
      Heading(
        "minutes", "duration", "length", "duration minutes", "minutos", "duración",
        "duración en minutos")
    case .outcome:
      Heading("outcome", "result", "status", "what became of it", "resultado", "estado")
    case .dueTo:
      Heading(
        "due_to", "cancelled by", "canceled by", "no show by", "no-show by", "because of",
        "cancelado por", "por culpa de", "debido a")
    case .enteredAt: .enteredAt
    }
  }
}
