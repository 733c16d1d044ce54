package import CivilTime
package import Database
import Matching

extension Query where Row == TrendWindow {
  /// The windows of a program's calendar that end on a day or later, in order of time.
  package static func trend(_ view: ConsistencyView, from: Day) -> Self {
    Query(
      """
      SELECT t.starts_on, t.ends_on, t.met, t.expected, t.left_out
        FROM trellis.program_trend(\(view.programArguments), \(from)) t
       ORDER BY t.starts_on
      """
    ) { row throws(DatabaseError) in
      TrendWindow(
        start: try row("starts_on"), end: try row("ends_on"),
        met: Ratio(n: try row("met"), of: try row("expected")), leftOut: try row("left_out"))
    }
  }
}

extension Query where Row == StudentGroup {
  /// How many students of each group came how far, in no order.
  package static func studentGroups(
    _ view: ConsistencyView, by grouping: StudentGrouping
  ) -> Self {
    Query(
      """
      SELECT k.code, k.name, k.sensitive,
             count(*) FILTER (WHERE s.is_enrolled)::integer AS enrolled,
             count(*) FILTER (WHERE s.has_consent)::integer AS consented,
             count(*) FILTER (WHERE s.is_ready)::integer AS ready,
             count(*) FILTER (WHERE s.is_matched)::integer AS matched,
             count(*) FILTER (WHERE s.was_ready)::integer AS ever_ready,
             count(*) FILTER (WHERE s.was_matched)::integer AS ever_matched
        FROM trellis.program_students(\(view.programArguments)) s
        LEFT JOIN LATERAL (\(keys(view, grouping))) k ON true
       GROUP BY k.code, k.name, k.sensitive
      """
    ) { row throws(DatabaseError) in
      let sensitive: Bool? = try row("sensitive")
      return StudentGroup(
        key: try row("code"), name: try row("name"), isSensitive: sensitive ?? false,
        funnel: StudentFunnel(
          enrolled: try row("enrolled"), consented: try row("consented"), ready: try row("ready"),
          matched: try row("matched"), everReady: try row("ever_ready"),
          everMatched: try row("ever_matched")))
    }
  }

  /// The groups of one student.
  private static func keys(_ view: ConsistencyView, _ grouping: StudentGrouping) -> SQL {
    let goals: SQL = """
      SELECT g.code, g.name, g.sensitive FROM trellis.goals g
       WHERE g.tenant_id = \(view.tenant) AND
      """
    return switch grouping {
    case .site: "SELECT s.site AS code, s.site AS name, false AS sensitive"
    case .goal: "\(goals) g.code = ANY (s.goals)"
    case .firstGoal: "\(goals) g.code = s.goals[1]"
    }
  }
}
