import CivilTime
import Database
import Programs

/// Two people of a program by the ids their rosters know, and a code that goes with them.
struct NamedPair: Sendable {
  let student: PersonKey?
  let mentor: PersonKey?
  let code: String

  var key: PairKey? {
    guard let student, let mentor else { return nil }
    return PairKey(student: student, mentor: mentor)
  }
}

extension Query where Row == NamedPair {
  /// Pairs that must not be, with the reason.
  static func exclusions(of program: Program.ID, tenant: Tenant.ID) -> Self {
    named(
      """
      SELECT student_id, mentor_id, reason AS code FROM trellis.exclusions
       WHERE tenant_id = \(tenant) AND program_id = \(program)
      """, tenant)
  }

  /// Pairs that must be; a pin of a student who has a match by now has done its work.
  static func pins(of program: Program.ID, tenant: Tenant.ID, on day: Day) -> Self {
    named(
      """
      SELECT i.student_id, i.mentor_id, '' AS code FROM trellis.pins i
       WHERE i.tenant_id = \(tenant) AND i.program_id = \(program)
         AND NOT EXISTS (
           SELECT FROM trellis.matches m
            WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
              AND m.student_id = i.student_id
              AND (m.ended_on IS NULL OR m.ended_on > \(day)))
      """, tenant)
  }

  /// Who named whom: the code is the role of the one who did.
  static func wishes(of program: Program.ID, tenant: Tenant.ID) -> Self {
    named(
      """
      SELECT CASE e.role WHEN 'student' THEN w.from_id ELSE w.to_id END AS student_id,
             CASE e.role WHEN 'student' THEN w.to_id ELSE w.from_id END AS mentor_id,
             e.role AS code
        FROM trellis.wishes w
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = w.from_id
       WHERE w.tenant_id = \(tenant) AND w.program_id = \(program)
      """, tenant)
  }

  /// Past matches of the program's students, in whichever program, with the reason they closed for.
  static func history(of program: Program.ID, tenant: Tenant.ID) -> Self {
    named(
      """
      SELECT h.student_id, h.mentor_id, h.closure_reason AS code
        FROM trellis.enrollments e
        JOIN trellis.matches h
          ON h.tenant_id = \(tenant) AND h.student_id = e.person_id AND h.ended_on IS NOT NULL
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = 'student'
      """, tenant)
  }

  private static func named(_ pairs: SQL, _ tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT s.external_id AS student, s.id_source AS student_source, m.external_id AS mentor,
             m.id_source AS mentor_source, x.code
        FROM (\(pairs)) AS x
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = x.student_id
        JOIN trellis.people m ON m.tenant_id = \(tenant) AND m.person_id = x.mentor_id
      """
    ) { row throws(DatabaseError) in
      NamedPair(
        student: PersonKey(stored: try row("student"), source: try row("student_source")),
        mentor: PersonKey(stored: try row("mentor"), source: try row("mentor_source")),
        code: try row("code"))
    }
  }
}

/// How long a student has been ready without a match, and whether the last match ended without
/// their doing.
struct ReadyTime: Sendable {
  let student: ID<Person>
  let days: Int
  /// The first day of the wait that lasts.
  let since: Day
  let lostMatch: Bool
}

extension Query where Row == ReadyTime {
  /// The days up to a date on which each student was enrolled, ready and unmatched.
  ///
  /// An event holds until the next one, and within that as long as its dates allow; days inside a
  /// match are taken off again. A match that was proposed and never began is none.
  static func readyTimes(of program: Program.ID, tenant: Tenant.ID, on day: Day) -> Self {
    Query(
      """
      WITH spans AS (
        SELECT person_id, status, ready_from,
               least(\(day)::date, ready_until + 1, lead(effective_on) OVER (
                 PARTITION BY person_id ORDER BY effective_on, entered_at, event_id)) AS ends_on
          FROM trellis.enrollment_history
         WHERE tenant_id = \(tenant) AND program_id = \(program) AND effective_on <= \(day)
      ), ready AS (
        SELECT person_id,
               range_agg(daterange(ready_from, greatest(ready_from, ends_on))) AS days
          FROM spans
         WHERE status = 'enrolled' AND ready_from <= \(day)
         GROUP BY person_id
      ), matched AS (
        SELECT student_id,
               range_agg(daterange(started_on, coalesce(ended_on, 'infinity'), '[]')) AS days,
               (array_agg(closure_reason ORDER BY started_on DESC, match_id))[1] AS last_reason
          FROM trellis.matches
         WHERE tenant_id = \(tenant) AND program_id = \(program) AND started_on <= \(day)
           AND (proposed_on IS NULL OR accepted_at IS NOT NULL)
         GROUP BY student_id
      )
      SELECT r.person_id, w.days, coalesce(w.since, \(day)) AS since,
             coalesce(
               m.last_reason NOT IN ('student_withdrew', 'moved_away', 'graduated'), false)
               AS lost_match
        FROM ready r LEFT JOIN matched m ON m.student_id = r.person_id
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(upper(d) - lower(d)), 0)::bigint AS days,
                max(lower(d)) FILTER (WHERE upper(d) = \(day)) AS since
           FROM unnest(r.days - coalesce(m.days, '{}'::datemultirange)) AS d) w
      """
    ) { row throws(DatabaseError) in
      ReadyTime(
        student: try row("person_id"), days: try row("days"), since: try row("since"),
        lostMatch: try row("lost_match"))
    }
  }
}

extension PersonKey {
  /// The key of a stored id; a person without one is in no round.
  init?(stored id: String?, source: String) {
    guard let id = id.flatMap(ExternalID.init) else { return nil }
    self.init(id, source: source)
  }
}
