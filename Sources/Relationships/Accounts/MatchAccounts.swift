package import CivilTime
import Database
package import Matching
package import Programs

extension Consistency {
  /// Why a match has its status: every window it touches, what decided about it, the arithmetic.
  ///
  /// - Parameters:
  ///   - match: which one.
  ///   - program: its program.
  ///   - tenant: whose program.
  ///   - day: the day it is told as of.
  ///   - moment: by when facts were entered; nil is now.
  /// - Returns: nil where the match had not begun by then.
  /// - Throws: `DatabaseError`.
  package func account(
    of match: Match.ID, program: Program, tenant: Tenant.ID, asOf day: Day,
    enteredBy moment: Instant? = nil
  ) async throws -> MatchAccount? {
    let view = view(of: program.id, tenant, [match], day, moment)
    return try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) { tx in
      guard let item = try tx.first(.consistency(view)) else { return nil }
      let windows = try tx.all(.windows(view)).map(\.1)
      let covers = try tx.all(.covers(view, of: match))
      let contacts = try tx.all(
        .contacts(view, of: match, from: item.startedOn, to: item.endedOn ?? day))
      return MatchAccount(
        asOf: day, item: item,
        windows: windows.map { Self.account(of: $0, covers, contacts, item, day, program) },
        cadenceDays: program.cadence.days, tooEarlyWindows: program.tooEarlyWindows)
    }
  }

  private static func account(
    of window: MatchWindow, _ covers: [WindowCover], _ contacts: [WindowContact],
    _ item: MatchConsistency, _ day: Day, _ program: Program
  ) -> WindowAccount {
    // What lies outside the match covers nothing of it.
    let (first, last) = (max(window.start, item.startedOn), min(window.end, item.endedOn ?? day))
    let touching = covers.filter { $0.from <= last && $0.to.map { $0 >= first } ?? true }
    let meeting = (0...(window.end - window.start)).map { window.start + $0 }
      .filter { program.meetingDays.contains($0.weekday) }
    return WindowAccount(
      window: window, covers: touching,
      contacts: contacts.filter { $0.on >= window.start && $0.on <= window.end },
      meetingDays: meeting.count,
      coveredDays: meeting.count { day in touching.contains { $0.contains(day) } })
  }
}
