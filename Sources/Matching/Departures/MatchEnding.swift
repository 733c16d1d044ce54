import CivilTime
import Database
import Programs

/// An ending that many matches have at once.
struct MatchEnding: Sendable {
  let on: Day
  let reason: ClosureReason
  let isPlanned: Bool

  /// Ends matches that are open on the day; an ending that was entered for later gives way.
  ///
  /// A match that begins later ends on its first day.
  func write(
    to matches: [Match.ID], tenant: Tenant.ID, ids: IdentifierSource, at instant: Instant,
    by actor: String, _ tx: Transaction
  ) throws {
    guard !matches.isEmpty else { return }
    try tx.execute(
      .voidClosures(
        of: matches, tenant: tenant, reason: "ends earlier: \(reason.rawValue)", at: instant,
        by: actor))
    try tx.execute(.endMatches(matches, self, tenant: tenant, at: instant, by: actor))
    try tx.execute(
      .insertClosures(
        matches.map { _ in ids.next() }, of: matches, self, tenant: tenant, at: instant,
        by: actor))
  }
}
