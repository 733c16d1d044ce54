import Database
import Programs

extension SQL {
  /// The match of a student and a mentor that covers a day, else the nearest.
  ///
  /// Where two matches of a pair touch, the later one has the day; a proposal has none.
  static func matchOfPair(
    _ student: SQL, _ mentor: SQL, on day: SQL, program: Program.ID, tenant: Tenant.ID
  ) -> SQL {
    """
    SELECT m.match_id, m.started_on, m.ended_on,
           \(day) BETWEEN m.started_on AND coalesce(m.ended_on, \(day)) AS covers
      FROM trellis.matches m
     WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
       AND m.student_id = \(student) AND m.mentor_id = \(mentor)
       AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL)
     ORDER BY greatest(m.started_on - \(day), \(day) - coalesce(m.ended_on, \(day)), 0),
              m.started_on DESC, m.match_id
     LIMIT 1
    """
  }
}
