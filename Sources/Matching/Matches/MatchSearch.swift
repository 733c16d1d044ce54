import CivilTime
import Database
import Programs

/// Finds the match that words name, within one transaction.
struct MatchSearch: Sendable {
  /// Which match of several somebody means.
  enum Preference: Sendable {
    case open
    case closed
  }

  /// A match's id, a student's external id, or `student:mentor`.
  let words: String
  let program: Program.ID
  let tenant: Tenant.ID
  /// The day whose state is told.
  let day: Day

  init(_ words: String, of program: Program.ID, tenant: Tenant.ID, on day: Day) {
    (self.words, self.program, self.tenant, self.day) = (words, program, tenant, day)
  }

  /// - Throws: `MatchError.notFound`, `.ambiguous`; `DatabaseError`.
  func find(preferring preference: Preference = .open, _ tx: Transaction) throws -> Match {
    let found = try tx.all(
      .matches(named: words, id: Match.ID(words), program: program, tenant: tenant, on: day))
    let preferred = preference == .open ? open(found) : found.filter { $0.endedOn != nil }
    let meant = found.count == 1 ? found : preferred
    guard let match = meant.first else {
      if found.isEmpty { throw MatchError.notFound(words) }
      throw MatchError.ambiguous(words, found.map { "\($0.id)" })
    }
    guard meant.count == 1 else {
      let names = meant.map { "\($0.student.externalID):\($0.mentor.externalID)" }
      throw MatchError.ambiguous(
        words, Set(names).count == names.count ? names : meant.map { "\($0.id)" })
    }
    return match
  }

  /// The match, locked until the transaction ends, as whoever had the lock before left it.
  ///
  /// - Throws: `MatchError.notFound`, `.ambiguous`; `DatabaseError`.
  func locked(preferring preference: Preference = .open, _ tx: Transaction) throws -> Match {
    let named = try find(preferring: preference, tx)
    try tx.execute(.lockMatch(named.id, tenant: tenant))
    return try again(named, tx)
  }

  /// A match as it is now.
  func again(_ match: Match, _ tx: Transaction) throws -> Match {
    try MatchSearch("\(match.id)", of: program, tenant: tenant, on: day).find(tx)
  }

  /// Matches without an end, else those that end after the day.
  private func open(_ found: [Match]) -> [Match] {
    let endless = found.filter { $0.endedOn == nil }
    return endless.isEmpty ? found.filter { $0.isOpen(on: day) } : endless
  }
}
