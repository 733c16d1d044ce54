import Programs

extension Heading {
  /// When somebody wrote a fact down.
  static let enteredAt = Heading(
    "entered_at", "entered on", "logged at", "logged on", "submitted at", "timestamp",
    "registrado", "fecha de registro", "marca temporal", "completion time")
}
