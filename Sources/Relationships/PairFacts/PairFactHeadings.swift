import Programs

extension Heading {
  /// When somebody wrote a fact down.
  static let enteredAt = Heading(
    "entered_at", "entered on", "logged at", "logged on", "submitted at", "timestamp",
    "registrado", "fecha de registro", "marca temporal", "completion time")
}

extension Heading {
  /// What somebody wrote beside a fact.
  static let factNote = Heading(
    "note", "notes", "comment", "comments", "details", "nota", "notas", "comentario",
    "comentarios", "observaciones", "detalles")
}

extension PairFactTime {
  /// The day of what is over in a day: `on` in files.
  static let on = PairFactTime(column: "on", staged: "occurred", day: "occurred_on", moment: nil)
}

extension CellFault {
  /// A row that must have its day has none.
  static let noDay = CellFault(
    "on.missing", "the date is empty", hint: "Write a date such as 2026-09-01.")
}
