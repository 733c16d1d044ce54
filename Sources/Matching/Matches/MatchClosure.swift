package import CivilTime
package import Database
import Programs

/// The ending of a match as an event: a match that is reopened keeps it.
package struct MatchClosure: Sendable, Equatable {
  package typealias ID = Database.ID<MatchClosure>

  package let id: ID
  package let on: Day
  package let reason: ClosureReason
  /// Nil where the match was not meant to end.
  package let planned: PlannedEnding?

  /// Ends a match that has no end yet.
  ///
  /// - Throws: `MatchError.alreadyClosed`, `.beforeStart`, `.outside` for a last meeting that the
  ///   match did not have; `DatabaseError`.
  func close(
    _ match: Match, tenant: Tenant.ID, at instant: Instant, by actor: String, _ tx: Transaction
  ) throws {
    if let end = match.endedOn { throw MatchError.alreadyClosed(on: end) }
    if on < match.firstDay { throw MatchError.beforeStart(match.firstDay) }
    if let meeting = planned?.finalMeetingOn, !(match.startedOn...on).contains(meeting) {
      throw MatchError.outside(from: match.startedOn, to: on)
    }
    try tx.execute(
      .closeMatch(match.id, on: on, reason: reason, tenant: tenant, at: instant, by: actor))
    try tx.execute(.insertClosure(self, of: match.id, tenant: tenant, at: instant, by: actor))
  }
}
