/// Codes as they are stored, by the text they have without case and accents: `STEM` in a file is
/// the stored `stem`.
struct GoalSpellings {
  private var codes: [String: GoalCode] = [:]

  static func key(_ code: GoalCode) -> String {
    Folding.plain(code.text)
  }

  /// Learns a code, unless one of the same letters is known.
  mutating func add(_ code: GoalCode) {
    if codes[Self.key(code)] == nil { codes[Self.key(code)] = code }
  }

  /// The code as it is stored.
  func stored(_ code: GoalCode) -> GoalCode {
    codes[Self.key(code)] ?? code
  }
}
