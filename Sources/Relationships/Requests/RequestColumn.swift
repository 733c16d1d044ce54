package import Programs

/// The columns of a requests file.
package enum RequestColumn: Int, ImportColumn {
  case externalID, student, mentor, from, askedAt, answeredAt, enteredAt, text

  package static let dates: [Self] = [.askedAt, .answeredAt, .enteredAt]

  package var heading: Heading {
    switch self {
    case .externalID: Heading("external_id", "id", "request id", "message id", "identificador")
    case .student: .student
    case .mentor: .mentor
    case .from:
      Heading(
        "from", isRequired: true, "asked by", "sender", "who asked", "de", "remitente",
        "preguntado por", "quién preguntó")
    case .askedAt:
      Heading(
        "asked_at", isRequired: true, "asked", "asked on", "sent at", "sent on", "date",
        "message date", "fecha", "preguntado el", "enviado el", "fecha de la pregunta")
    case .answeredAt:
      Heading(
        "answered_at", "answered", "answered on", "replied at", "replied on", "reply date",
        "response date", "respondido", "respondido el", "contestado el",
        "fecha de la respuesta")
    case .enteredAt: .enteredAt
    case .text:
      Heading(
        "text", "request", "question", "message", "subject", "pregunta", "mensaje", "asunto",
        "solicitud", "texto")
    }
  }
}
