package import Database
import Matching

extension Query where Row == (Match.ID, Responses) {
  /// Replies of the matches that have requests.
  package static func responses(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT r.match_id, r.median_tenths, r.soon, r.counted, r.waiting, r.student_soon,
             r.student_counted, r.mentor_soon, r.mentor_counted
        FROM trellis.match_responses(\(view.arguments)) r
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"),
        Responses(
          medianTenths: try row("median_tenths"),
          soon: Ratio(n: try row("soon"), of: try row("counted")), waiting: try row("waiting"),
          askedByStudent: Ratio(n: try row("student_soon"), of: try row("student_counted")),
          askedByMentor: Ratio(n: try row("mentor_soon"), of: try row("mentor_counted")))
      )
    }
  }
}

extension Query where Row == (Match.ID, FollowThrough) {
  /// Promises of the matches that have any due.
  package static func followThrough(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT f.match_id, f.kept, f.due, f.kept_late, f.overdue, f.cancelled, f.student_kept,
             f.student_due, f.mentor_kept, f.mentor_due
        FROM trellis.match_follow_through(\(view.arguments)) f
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"),
        FollowThrough(
          kept: Ratio(n: try row("kept"), of: try row("due")), keptLate: try row("kept_late"),
          overdue: try row("overdue"), cancelled: try row("cancelled"),
          byStudent: Ratio(n: try row("student_kept"), of: try row("student_due")),
          byMentor: Ratio(n: try row("mentor_kept"), of: try row("mentor_due")))
      )
    }
  }
}

extension Query where Row == (Match.ID, Reciprocity) {
  /// What was given in the matches in which anything was.
  package static func reciprocity(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT r.match_id, r.by_student, r.by_mentor, r.balance
        FROM trellis.match_reciprocity(\(view.arguments)) r
      """
    ) { row throws(DatabaseError) in
      (
        try row("match_id"),
        Reciprocity(
          byStudent: try row("by_student"), byMentor: try row("by_mentor"),
          balance: try row("balance"))
      )
    }
  }
}

extension Query where Row == (Match.ID, GoalProgress) {
  /// The open goals of the matches that have any.
  package static func goalProgress(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT g.match_id, g.progress, g.loggers, g.goals, g.goal_progress, g.goal_stale
        FROM trellis.match_goal_progress(\(view.arguments)) g
      """
    ) { row throws(DatabaseError) in
      let match: Match.ID = try row("match_id")
      let mean: Int? = try row("progress")
      let loggers: Int = try row("loggers")
      let codes: [String] = try row("goals")
      let progress: [Int16?] = try row("goal_progress")
      let stale: [Bool] = try row("goal_stale")
      let goals = zip(codes, zip(progress, stale)).map { code, step in
        GoalProgress.Goal(code: code, progress: step.0.map(Int.init), isStale: step.1)
      }
      return (
        match, GoalProgress(mean: mean, goals: goals, loggers: Loggers(rawValue: loggers))
      )
    }
  }
}
