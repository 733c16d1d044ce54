import Database
import Programs

extension Query where Row == NamedPerson {
  /// The people whom words name: an id, `role:id`, or an e-mail address of one person.
  static func people(
    named words: String, roles: [String], program: Program.ID?, tenant: Tenant.ID
  ) -> Self {
    let enrolled: SQL =
      program.map { program in
        """
        AND EXISTS (
          SELECT FROM trellis.enrollments e
           WHERE e.tenant_id = \(tenant) AND e.program_id = \(program)
             AND e.person_id = p.person_id)
        """
      } ?? ""
    return Query(
      """
      SELECT p.person_id, p.role, coalesce(p.external_id, p.email, '') AS external_id,
             p.given_name || ' ' || p.family_name AS name
        FROM trellis.people p
       WHERE p.tenant_id = \(tenant) AND p.role = ANY (\(roles))
         AND (p.external_id = \(words) OR p.role || ':' || p.external_id = \(words)
              OR p.email_key = lower(\(words)) AND NOT p.email_shared)
         \(enrolled)
       ORDER BY p.role DESC, p.external_id, p.person_id
      """
    ) { row throws(DatabaseError) in
      NamedPerson(
        id: try row("person_id"), role: try row("role"), externalID: try row("external_id"),
        name: try row("name"))
    }
  }
}
