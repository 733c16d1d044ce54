/// How often a pair is expected to meet.
package enum Cadence: String, Sendable, Hashable, CaseIterable {
  case weekly
  case everyTwoWeeks = "every_two_weeks"
  case monthly

  /// The nominal days of a window, for gaps and silence.
  package var days: Int {
    switch self {
    case .weekly: 7
    case .everyTwoWeeks: 14
    case .monthly: 30
    }
  }

  /// Reads `weekly`, `every two weeks` (spaces, hyphens or underscores) or `monthly`.
  package init?(text: String) {
    let words = text.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }
    self.init(rawValue: words.joined(separator: "_"))
  }
}
