import CivilTime
import Database

extension Query where Row == Teacher {
  /// The teachers whom a program's students have or had, by name.
  static func teachers(in program: Program.ID, tenant: Tenant.ID) -> Self {
    teachers(
      program, tenant,
      """
      EXISTS (SELECT FROM trellis.student_teachers o
               WHERE o.tenant_id = \(tenant) AND o.program_id = \(program)
                 AND o.teacher_id = t.person_id)
      """)
  }

  /// One teacher, whether or not a student of the program is theirs.
  static func teacher(_ person: ID<Person>, in program: Program.ID, tenant: Tenant.ID) -> Self {
    teachers(program, tenant, "t.person_id = \(person)")
  }

  private static func teachers(
    _ program: Program.ID, _ tenant: Tenant.ID, _ condition: SQL
  ) -> Self {
    Query(
      """
      SELECT t.person_id, coalesce(t.external_id, t.person_id::text) AS id,
             btrim(t.given_name || ' ' || t.family_name) AS name, t.email, t.site,
             coalesce(k.students, 0) AS students, b.reason
        FROM trellis.people t
        LEFT JOIN (SELECT teacher_id, count(*) AS students
                     FROM trellis.student_teachers
                    WHERE tenant_id = \(tenant) AND program_id = \(program) AND to_on IS NULL
                    GROUP BY teacher_id) k
          ON k.teacher_id = t.person_id
        LEFT JOIN trellis.contact_blocks b
          ON b.tenant_id = \(tenant) AND b.person_id = t.person_id AND b.student_id IS NULL
       WHERE t.tenant_id = \(tenant) AND t.role = 'teacher' AND \(condition)
       ORDER BY name, id
      """
    ) { row throws(DatabaseError) in
      Teacher(
        contact: Contact(
          person: try row("person_id"), id: try row("id"), name: try row("name"),
          email: try row("email")),
        site: try row("site"), students: try row("students"), blockedFor: try row("reason"))
    }
  }
}
