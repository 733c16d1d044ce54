package import Programs

/// The columns of a commitments file.
package enum CommitmentColumn: Int, ImportColumn {
  case externalID, student, mentor, owner, text, goal, madeOn, dueOn, keptOn, cancelledOn
  case enteredAt, share

  package static let dates: [Self] = [.madeOn, .dueOn, .keptOn, .cancelledOn, .enteredAt]

  package var heading: Heading {
    switch self {
    case .externalID:
      Heading("external_id", "id", "commitment id", "task id", "action id", "identificador")
    case .student: .student
    case .mentor: .mentor
    case .owner:
      Heading(
        "owner", isRequired: true, "who", "whose", "responsible", "assigned to", "promised by",
        "responsable", "quién", "de quién")
    case .text:
      Heading(
        "text", isRequired: true, "commitment", "promise", "task", "action", "action item",
        "next step", "follow-up", "description", "compromiso", "promesa", "tarea", "acción",
        "próximo paso", "descripción", "texto")
    case .goal: Heading("goal", "goal code", "objetivo", "meta")
    case .madeOn:
      Heading(
        "made_on", isRequired: true, "made", "date", "promised on", "agreed on", "created on",
        "start date", "fecha", "fecha de compromiso", "prometido el", "acordado el")
    case .dueOn:
      Heading(
        "due_on", isRequired: true, "due", "due date", "deadline", "by when", "fecha límite",
        "vence", "vence el", "fecha de vencimiento", "para cuándo", "plazo")
    case .keptOn:
      Heading(
        "kept_on", "kept", "done on", "completed on", "date completed", "completion date",
        "cumplido el", "fecha de cumplimiento", "hecho el")
    case .cancelledOn:
      Heading("cancelled_on", "cancelled", "canceled on", "canceled", "cancelado el", "anulado el")
    case .enteredAt: .enteredAt
    case .share: Heading("share", "shared with", "compartir", "compartir con")
    }
  }
}
