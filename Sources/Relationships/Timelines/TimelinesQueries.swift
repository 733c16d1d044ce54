import CivilTime
import Database
import Matching
import Programs

extension Query where Row == TimelineEvent {
  /// The events of a match by day; within a day its beginning first and its end last.
  static func timeline(_ view: MatchView, of match: Match, from: Day?, to: Day?) -> Self {
    Query(
      """
      WITH pair AS (
        SELECT m.match_id, m.round_id, m.proposed_on, m.accepted_at, m.started_on, m.ended_on,
               m.created_at, m.created_by, p.time_zone, f.facts_at
          FROM trellis.matches m
          JOIN trellis.programs p ON p.tenant_id = \(view.tenant) AND p.program_id = m.program_id
         CROSS JOIN trellis.facts_horizon(\(view.tenant), \(view.program), \(view.enteredBy)) f
         WHERE m.tenant_id = \(view.tenant) AND m.program_id = \(view.program)
           AND m.match_id = \(view.match)
      ), events (
        happened_on, happened_at, place, kind, party, fact, code, subject, wording, amount,
        until_on, entered_by, is_voided
      ) AS (
        \([
          .beginnings(view), .pauses(view), .endings(view), .contacts(view), .promises(view),
          .gifts(view), .requests(view), .goals(view), .voids(view),
        ].joined(by: "\nUNION ALL\n"))
      )
      SELECT happened_on, happened_at, kind, party, fact, code, subject, wording, amount::bigint,
             until_on, entered_by, is_voided
        FROM events
       WHERE happened_on <= \(view.asOf)
         AND (\(from)::date IS NULL OR happened_on >= \(from))
         AND (\(to)::date IS NULL OR happened_on <= \(to))
       ORDER BY happened_on, place, happened_at NULLS FIRST, kind, fact
      """
    ) { row throws(DatabaseError) in
      let party: String? = try row("party")
      let enteredBy: String = try row("entered_by")
      return TimelineEvent(
        on: try row("happened_on"), at: try row("happened_at"),
        kind: TimelineKind(rawValue: try row("kind")) ?? .checkIn, party: party,
        who: name(of: party, match, actor: enteredBy), fact: try row("fact"),
        code: try row("code"), subject: try row("subject"), wording: try row("wording"),
        amount: try row("amount"), until: try row("until_on"), enteredBy: enteredBy,
        isVoided: try row("is_voided"))
    }
  }

  private static func name(of party: String?, _ match: Match, actor: String) -> String {
    switch party {
    case "student": match.student.name
    case "mentor": match.mentor.name
    case "coordinator": actor
    case let other?: other
    case nil: ""
    }
  }
}
