import Database
import Programs

extension Query where Row == String {
  /// The ids of a program's students of whom nobody may be told: without a guardian, or with such
  /// alone as want no reports.
  static func withoutGuardian(in request: ReportRequest) -> Self {
    let (tenant, program) = (request.tenant.id, request.program.id)
    return Query(
      """
      SELECT coalesce(s.external_id, s.person_id::text) AS student
        FROM trellis.enrollments e
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = 'student'
         AND e.status IN ('enrolled', 'on_hold')
         AND NOT EXISTS (
           SELECT FROM trellis.student_guardians g
            WHERE g.tenant_id = \(tenant) AND g.student_id = e.person_id
              AND g.may_receive <> 'no')
       ORDER BY s.external_id COLLATE "C", s.person_id
      """)
  }
}
