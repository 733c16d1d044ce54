import Database

extension Query where Row == (id: String?, email: String?) {
  /// By what the people of a role in a program can be named; shared addresses name nobody.
  static func references(
    to role: ParticipantRole, in program: Program.ID, source: String, tenant: Tenant.ID,
    limit: Int
  ) -> Self {
    Query(
      """
      SELECT CASE WHEN p.id_source = \(source) THEN p.external_id END AS external_id,
             CASE WHEN NOT p.email_shared THEN p.email END AS email
        FROM trellis.people p
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program)
         AND e.person_id = p.person_id
       WHERE p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
       ORDER BY p.external_id, p.person_id
       LIMIT \(limit)
      """
    ) { row throws(DatabaseError) in (try row("external_id"), try row("email")) }
  }
}
