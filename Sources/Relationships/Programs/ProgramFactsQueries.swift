package import Database
import Matching

extension ConsistencyView {
  /// What every function of a program takes.
  var programArguments: SQL {
    "\(tenant), \(program), \(asOf), \(enteredBy)"
  }
}

extension Query where Row == MatchEnding {
  /// Lengths and endings of a program's matches, equal ones counted together.
  package static func endings(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT e.until - e.started_on + 1 AS days, e.held_days,
             \(view.asOf) - e.started_on + 1 AS days_possible, e.reason, e.is_planned,
             count(*)::integer AS matches
        FROM trellis.match_endings(\(view.programArguments)) e
       GROUP BY 1, 2, 3, 4, 5
       ORDER BY 1, 2, 3, 4, 5
      """
    ) { row throws(DatabaseError) in
      MatchEnding(
        days: try row("days"), heldDays: try row("held_days"),
        daysPossible: try row("days_possible"), reason: try row("reason"),
        isPlanned: try row("is_planned"), count: try row("matches"))
    }
  }
}

extension Query where Row == StudentWait {
  /// How long students waited for a match, equal waits counted together.
  package static func waits(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT w.days, w.is_matched, w.is_open, w.waits
        FROM trellis.program_waits(\(view.programArguments)) w
      """
    ) { row throws(DatabaseError) in
      StudentWait(
        days: try row("days"), isMatched: try row("is_matched"), isOpen: try row("is_open"),
        count: try row("waits"))
    }
  }
}

extension Query where Row == StudentFunnel {
  /// How many students came how far.
  package static func funnel(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT f.enrolled, f.consented, f.ready, f.matched, f.ever_ready, f.ever_matched
        FROM trellis.program_funnel(\(view.programArguments)) f
      """
    ) { row throws(DatabaseError) in
      StudentFunnel(
        enrolled: try row("enrolled"), consented: try row("consented"), ready: try row("ready"),
        matched: try row("matched"), everReady: try row("ever_ready"),
        everMatched: try row("ever_matched"))
    }
  }
}

extension Query where Row == SupportContactCount {
  /// Support contacts made and due, by role.
  package static func supportContacts(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT s.role, s.soon_made, s.soon_due, s.month_made, s.month_due, s.later_made, s.later_due,
             s.unknown
        FROM trellis.program_support_contacts(\(view.programArguments)) s
       ORDER BY array_position(ARRAY['student', 'mentor', 'guardian'], s.role)
      """
    ) { row throws(DatabaseError) in
      SupportContactCount(
        role: try row("role"), soon: Ratio(n: try row("soon_made"), of: try row("soon_due")),
        firstMonth: Ratio(n: try row("month_made"), of: try row("month_due")),
        later: Ratio(n: try row("later_made"), of: try row("later_due")),
        unknown: try row("unknown"))
    }
  }
}

extension Query where Row == (Match.ID, Loggers) {
  /// Who logged the meetings of each match that had any.
  package static func loggers(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT l.match_id, l.loggers FROM trellis.match_loggers(\(view.programArguments)) l
      """
    ) { row throws(DatabaseError) in
      (try row("match_id"), Loggers(rawValue: try row("loggers")))
    }
  }
}
