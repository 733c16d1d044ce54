package import CivilTime

/// What must be in order before anybody is matched; a program says which of them it has.
package enum Gate: String, Sendable, Hashable, CaseIterable {
  case consent, screening, training
}

/// From when to when a gate is met: unmet until its date is there and has come, and again from
/// the day after its end date.
package struct GateDates: Sendable, Hashable {
  package let from: Day?
  package let until: Day?

  package init(from: Day?, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  package func isMet(on day: Day) -> Bool {
    guard let from, from <= day else { return false }
    guard let until else { return true }
    return day <= until
  }
}

/// What a background check came to, as far as is known.
package enum Screening: String, Sendable, Hashable, CaseIterable {
  case cleared, pending, expired

  /// Whether a screening gate is met: pending and expired are unmet whatever the dates say.
  package static func isMet(_ screening: Screening?, dates: GateDates, on day: Day) -> Bool {
    switch screening {
    case .pending, .expired: false
    case .cleared, nil: dates.isMet(on: day)
    }
  }
}

extension Screening: CellValue {
  package static func parse(_ cell: String) -> Result<Screening, CellFault> {
    if let screening = names[Folding.plain(cell)] { return .success(screening) }
    return .failure(
      CellFault(
        "screening.unknown", "\(cell.quoted) is not a result of screening",
        hint: "Write cleared, pending or expired."))
  }

  private static let names: [String: Screening] = [
    "cleared": .cleared, "clear": .cleared, "passed": .cleared, "approved": .cleared,
    "aprobado": .cleared, "aprobada": .cleared, "pending": .pending, "in progress": .pending,
    "pendiente": .pending, "expired": .expired, "vencido": .expired, "vencida": .expired,
    "caducado": .expired, "caducada": .expired,
  ]
}
