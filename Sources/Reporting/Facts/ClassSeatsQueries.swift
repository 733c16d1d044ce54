import Database
import Programs

extension Query where Row == (ID<Person>, ClassSeat) {
  /// The classes of some students on the report's day: the cohort, and the first of the teachers.
  static func classSeats(of students: [ID<Person>], in request: ReportRequest) -> Self {
    let (tenant, program, day) = (request.tenant.id, request.program.id, request.asOf)
    return Query(
      """
      SELECT DISTINCT ON (s.person_id) s.person_id, s.family_name, s.given_name, e.cohort,
             coalesce(p.external_id, p.person_id::text) AS teacher_id,
             btrim(p.given_name || ' ' || p.family_name) AS teacher_name
        FROM trellis.enrollments e
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = e.person_id
        LEFT JOIN trellis.student_teachers t
          ON t.tenant_id = \(tenant) AND t.program_id = \(program) AND t.student_id = e.person_id
         AND t.from_on <= \(day) AND (t.to_on IS NULL OR t.to_on >= \(day))
        LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = t.teacher_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program)
         AND e.person_id = ANY (\(students))
       ORDER BY s.person_id, p.external_id COLLATE "C", p.person_id
      """
    ) { row throws(DatabaseError) in
      (
        try row("person_id"),
        ClassSeat(
          SchoolClass(
            cohort: try row("cohort"), teacherID: try row("teacher_id"),
            teacherName: try row("teacher_name")),
          familyName: try row("family_name"), givenName: try row("given_name"))
      )
    }
  }
}
