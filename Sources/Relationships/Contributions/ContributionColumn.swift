package import Programs

/// The columns of a contributions file.
package enum ContributionColumn: Int, ImportColumn {
  case externalID, student, mentor, from, kind, on, note, share, enteredAt

  package static let dates: [Self] = [.on, .enteredAt]

  package var heading: Heading {
    switch self {
    case .externalID: Heading("external_id", "id", "contribution id", "identificador")
    case .student: .student
    case .mentor: .mentor
    case .from:
      Heading(
        "from", isRequired: true, "given by", "giver", "by", "who gave", "de", "de quién",
        "quién dio", "dado por")
    case .kind:
      Heading(
        "kind", isRequired: true, "type", "contribution", "category", "what", "tipo", "clase",
        "categoría", "qué", "aporte", "contribución")
    case .on:
      Heading(
        "on", isRequired: true, "date", "occurred on", "day", "when", "given on", "fecha", "día",
        "cuándo")
    case .note: .factNote
    case .share: Heading("share", "shared with", "compartir", "compartir con")
    case .enteredAt: .enteredAt
    }
  }
}
