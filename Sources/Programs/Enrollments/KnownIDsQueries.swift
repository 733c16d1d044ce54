import Database

extension Query where Row == String {
  static func idSources(
    of ids: [String], role: ParticipantRole, in program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT DISTINCT p.id_source
        FROM trellis.people p
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = p.person_id
       WHERE p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
         AND p.external_id = ANY (\(ids))
       ORDER BY p.id_source
      """)
  }

  /// Ids of about the same length, of which one may be meant.
  static func externalIDs(
    like id: String, role: ParticipantRole, in program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT p.external_id
        FROM trellis.people p
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = p.person_id
       WHERE p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
         AND abs(length(p.external_id) - length(\(id))) <= 2
       GROUP BY p.external_id
       ORDER BY left(p.external_id, 2) <> left(\(id), 2), p.external_id COLLATE "C"
       LIMIT 20000
      """)
  }
}
