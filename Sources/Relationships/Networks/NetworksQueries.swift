import CivilTime
import Database
import Programs

extension Query where Row == Exchange {
  /// Every pair of a program that was ever matched by then, with what the two gave each other.
  static func exchanges(_ view: NetworkView) -> Self {
    let tenant = view.tenant
    return Query(
      """
      SELECT x.*, s.role AS student_role, coalesce(s.external_id, '') AS student_external_id,
             s.given_name || ' ' || s.family_name AS student_name,
             p.role AS mentor_role, coalesce(p.external_id, '') AS mentor_external_id,
             p.given_name || ' ' || p.family_name AS mentor_name
        FROM (\(pairs(view))) x
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = x.student_id
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = x.mentor_id
       ORDER BY s.external_id COLLATE "C", p.external_id COLLATE "C", s.person_id, p.person_id
      """
    ) { row throws(DatabaseError) in
      Exchange(
        student: NamedPerson(
          id: try row("student_id"), role: try row("student_role"),
          externalID: try row("student_external_id"), name: try row("student_name")),
        mentor: NamedPerson(
          id: try row("mentor_id"), role: try row("mentor_role"),
          externalID: try row("mentor_external_id"), name: try row("mentor_name")),
        isOpen: try row("is_open"),
        byStudent: Exchange.Given(
          times: try row("by_student"), kinds: try row("student_kinds")),
        byMentor: Exchange.Given(times: try row("by_mentor"), kinds: try row("mentor_kinds")),
        lastOn: try row("last_on"))
    }
  }

  private static func pairs(_ view: NetworkView) -> SQL {
    let (tenant, known) = (view.tenant, view.enteredBy)
    return """
      SELECT m.student_id, m.mentor_id,
             bool_or(m.ended_on IS NULL OR m.ended_on > \(view.asOf)
               OR coalesce(m.closed_at > \(known), false)) AS is_open,
             count(*) FILTER (WHERE c.given_by = 'student') AS by_student,
             count(*) FILTER (WHERE c.given_by = 'mentor') AS by_mentor,
             coalesce(array_agg(DISTINCT c.kind) FILTER (WHERE c.given_by = 'student'), '{}')
               AS student_kinds,
             coalesce(array_agg(DISTINCT c.kind) FILTER (WHERE c.given_by = 'mentor'), '{}')
               AS mentor_kinds,
             max(c.occurred_on) AS last_on
        FROM trellis.matches m
        LEFT JOIN trellis.contributions c
          ON c.tenant_id = \(tenant) AND c.program_id = \(view.program)
         AND c.match_id = m.match_id AND c.occurred_on <= \(view.asOf)
         AND least(c.entered_at, c.recorded_at) <= \(known)
         AND (c.voided_at IS NULL OR c.voided_at > \(known))
       WHERE m.tenant_id = \(tenant) AND m.program_id = \(view.program)
         AND m.started_on <= \(view.asOf) AND m.created_at <= \(known)
         AND (m.proposed_on IS NULL OR coalesce(m.accepted_at <= \(known), false))
       GROUP BY m.student_id, m.mentor_id
      """
  }
}

extension Query where Row == PersonPair {
  /// Pairs of a program that must not be brought together: excluded, or parted badly anywhere.
  static func keptApart(_ view: NetworkView) -> Self {
    Query(
      """
      SELECT student_id, mentor_id FROM trellis.exclusions
       WHERE tenant_id = \(view.tenant) AND program_id = \(view.program)
       UNION
      SELECT student_id, mentor_id FROM trellis.matches
       WHERE tenant_id = \(view.tenant)
         AND closure_reason IN ('safety_concern', 'not_a_good_fit')
      """
    ) { row throws(DatabaseError) in
      PersonPair(one: try row("student_id"), other: try row("mentor_id"))
    }
  }
}

extension Query where Row == AreaName {
  /// What a tenant's goals are called, and which of them nobody outside staff is told of.
  static func areaNames(of tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT code, name, sensitive FROM trellis.goals
       WHERE tenant_id = \(tenant)
      """
    ) { row throws(DatabaseError) in
      AreaName(code: try row("code"), name: try row("name"), isSensitive: try row("sensitive"))
    }
  }
}
