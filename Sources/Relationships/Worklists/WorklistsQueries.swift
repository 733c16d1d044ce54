import CivilTime
import Database
import Programs

extension Query where Row == OpenPair {
  /// The pairs that are open on a day.
  static func openPairs(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT o.match_id, coalesce(s.external_id, '') AS student,
             s.given_name || ' ' || s.family_name AS student_name,
             coalesce(m.external_id, '') AS mentor,
             m.given_name || ' ' || m.family_name AS mentor_name
        FROM trellis.facts_horizon(\(view.tenant), \(view.program), \(view.enteredBy)) f
       CROSS JOIN LATERAL trellis.match_spans(
               \(view.tenant), \(view.program), \(view.asOf), f.facts_at, NULL) o
        JOIN trellis.people s ON s.tenant_id = \(view.tenant) AND s.person_id = o.student_id
        JOIN trellis.people m ON m.tenant_id = \(view.tenant) AND m.person_id = o.mentor_id
       WHERE NOT o.has_ended
      """
    ) { row throws(DatabaseError) in
      OpenPair(
        match: try row("match_id"),
        student: WorklistItem.Person(id: try row("student"), name: try row("student_name")),
        mentor: WorklistItem.Person(id: try row("mentor"), name: try row("mentor_name")))
    }
  }
}

extension Query where Row == MissedWindow {
  /// The last window that was expected of each match, of those that missed it.
  static func missedWindows(_ view: ConsistencyView) -> Self {
    Query(
      """
      SELECT w.match_id, w.starts_on, w.ends_on
        FROM (SELECT DISTINCT ON (n.match_id) n.match_id, n.starts_on, n.ends_on, n.state
                FROM trellis.match_window_states(
                       \(view.tenant), \(view.program), \(view.asOf), \(view.enteredBy), NULL) n
               WHERE n.state IN ('met', 'missed')
               ORDER BY n.match_id, n.starts_on DESC) w
       WHERE w.state = 'missed'
      """
    ) { row throws(DatabaseError) in
      MissedWindow(
        match: try row("match_id"), from: try row("starts_on"), to: try row("ends_on"))
    }
  }
}

extension Query where Row == WorklistItem {
  /// What the facts of pairs give to do: questions, promises, meetings, proposals.
  static func pairWork(_ view: ConsistencyView) -> Self {
    Query(
      """
      WITH pairs AS NOT MATERIALIZED (
        SELECT m.match_id, m.student_id, m.mentor_id, p.time_zone, m.proposed_on, m.accepted_at,
               m.ended_on, p.acceptance, m.created_at <= f.facts_at AS is_known
          FROM trellis.programs p
         CROSS JOIN trellis.facts_horizon(\(view.tenant), \(view.program), \(view.enteredBy)) f
          JOIN trellis.matches m ON m.tenant_id = \(view.tenant) AND m.program_id = p.program_id
         WHERE p.tenant_id = \(view.tenant) AND p.program_id = \(view.program)
           AND (m.ended_on IS NULL OR m.ended_on > \(view.asOf))
      ), work (kind, student_id, mentor_id, since, fact, code, wording, count) AS (
        \([
          .unansweredRequests(view), .overdueCommitments(view), .meetingsWithoutOutcome(view),
          .waitingProposals(view), .unconfirmedCheckIns(view),
        ].joined(by: "\nUNION ALL\n"))
      )
      \(.named(view))
      """, row: read(view))
  }

  /// What people give to do who are not, or not only, one of a pair.
  static func peopleWork(_ view: ConsistencyView) -> Self {
    Query(
      """
      WITH work (kind, student_id, mentor_id, since, fact, code, wording, count) AS (
        \([.gatesRunningOut(view), .waitingConnections(view)].joined(by: "\nUNION ALL\n"))
      )
      \(.named(view))
      """, row: read(view))
  }

  private static func read(
    _ view: ConsistencyView
  ) -> @Sendable (inout RowReader) throws(DatabaseError) -> WorklistItem {
    { row throws(DatabaseError) in
      let kind: String = try row("kind")
      var item = WorklistItem(
        WorklistKind(rawValue: kind) ?? .slipping, since: try row("since"), asOf: view.asOf)
      item.fact = try row("fact")
      item.code = try row("code")
      item.wording = try row("wording")
      item.count = try row("count")
      let student: String? = try row("student")
      let studentName: String? = try row("student_name")
      let mentor: String? = try row("mentor")
      let mentorName: String? = try row("mentor_name")
      item.student = student.map { WorklistItem.Person(id: $0, name: studentName ?? "") }
      item.mentor = mentor.map { WorklistItem.Person(id: $0, name: mentorName ?? "") }
      return item
    }
  }
}

extension SQL {
  /// The rows of `work` with the names of whom they are about.
  fileprivate static func named(_ view: ConsistencyView) -> SQL {
    """
    SELECT w.kind, w.since, w.fact, w.code, w.wording, w.count, s.external_id AS student,
           s.given_name || ' ' || s.family_name AS student_name, m.external_id AS mentor,
           m.given_name || ' ' || m.family_name AS mentor_name
      FROM work w
      LEFT JOIN trellis.people s ON s.tenant_id = \(view.tenant) AND s.person_id = w.student_id
      LEFT JOIN trellis.people m ON m.tenant_id = \(view.tenant) AND m.person_id = w.mentor_id
    """
  }
}
