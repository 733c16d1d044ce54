package import Programs

/// The columns of a goal steps file.
package enum GoalStepColumn: Int, ImportColumn {
  case externalID, student, mentor, goal, on, progress, loggedBy, note, share, enteredAt

  package static let dates: [Self] = [.on, .enteredAt]

  package var heading: Heading {
    switch self {
    case .externalID: Heading("external_id", "id", "step id", "goal step id", "identificador")
    case .student: .student
    case .mentor: .mentor
    case .goal: Heading("goal", isRequired: true, "goal code", "objetivo", "meta")
    case .on:
      Heading(
        "on", isRequired: true, "date", "occurred on", "day", "when", "as of", "fecha", "día",
        "cuándo")
    case .progress:
      Heading(
        "progress", isRequired: true, "percent", "percentage", "percent complete", "% complete",
        "progreso", "avance", "porcentaje")
    case .loggedBy:
      Heading(
        "logged_by", "by", "entered by", "reported by", "logged by role", "por", "registrado por")
    case .note: .factNote
    case .share: Heading("share", "shared with", "compartir", "compartir con")
    case .enteredAt: .enteredAt
    }
  }
}
