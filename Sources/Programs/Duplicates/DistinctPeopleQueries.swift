import Database

extension Query where Row == DistinctPair.Member {
  /// Those of a role who have an id: several where several sources have it.
  static func membersNamed(
    _ name: DistinctRequest.Name, role: ParticipantRole, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT person_id, external_id, id_source, btrim(given_name || ' ' || family_name) AS name
        FROM trellis.people
       WHERE tenant_id = \(tenant) AND role = \(role.rawValue) AND external_id = \(name.id)
         AND (\(name.source)::text IS NULL OR id_source = \(name.source))
       ORDER BY id_source COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      DistinctPair.Member(
        person: try row("person_id"), externalID: try row("external_id"),
        idSource: try row("id_source"), name: try row("name"))
    }
  }
}

extension Query where Row == String {
  /// A tenant's ids of about the same length, of which one may be meant.
  static func idsLike(_ id: String, role: ParticipantRole, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT external_id
        FROM trellis.people
       WHERE tenant_id = \(tenant) AND role = \(role.rawValue)
         AND abs(length(external_id) - length(\(id))) <= 2
       GROUP BY external_id
       ORDER BY left(external_id, 2) <> left(\(id), 2), external_id COLLATE "C"
       LIMIT 20000
      """)
  }
}

extension Query where Row == DistinctPair {
  static func distinctPairs(of role: ParticipantRole, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT a.person_id, a.external_id, a.id_source,
             btrim(a.given_name || ' ' || a.family_name) AS name, b.person_id AS other_person_id,
             b.external_id AS other_external_id, b.id_source AS other_id_source,
             btrim(b.given_name || ' ' || b.family_name) AS other_name, d.reason, d.decided_at,
             d.decided_by
        FROM trellis.distinct_people d
        JOIN trellis.people a ON a.tenant_id = \(tenant) AND a.person_id = d.person_id
        JOIN trellis.people b ON b.tenant_id = \(tenant) AND b.person_id = d.other_id
       WHERE d.tenant_id = \(tenant) AND a.role = \(role.rawValue)
       ORDER BY a.external_id COLLATE "C", b.external_id COLLATE "C", a.person_id, b.person_id
      """
    ) { row throws(DatabaseError) in
      DistinctPair(
        first: DistinctPair.Member(
          person: try row("person_id"), externalID: try row("external_id"),
          idSource: try row("id_source"), name: try row("name")),
        other: DistinctPair.Member(
          person: try row("other_person_id"), externalID: try row("other_external_id"),
          idSource: try row("other_id_source"), name: try row("other_name")),
        decision: DistinctPair.Decision(
          reason: try row("reason"), decidedAt: try row("decided_at"),
          decidedBy: try row("decided_by")))
    }
  }
}

extension Query where Row == DistinctPair.Decision {
  static func distinctDecision(on pair: DistinctPair, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT reason, decided_at, decided_by
        FROM trellis.distinct_people
       WHERE tenant_id = \(tenant) AND \(SQL.isPair(pair))
      """
    ) { row throws(DatabaseError) in
      DistinctPair.Decision(
        reason: try row("reason"), decidedAt: try row("decided_at"),
        decidedBy: try row("decided_by"))
    }
  }
}

extension SQL {
  /// Remembers a pair; somebody who said the same at this moment has said it first.
  static func insertDistinct(_ pair: DistinctPair, tenant: Tenant.ID) -> SQL {
    let (first, other) = (pair.first.person, pair.other.person)
    return """
      INSERT INTO trellis.distinct_people (
        tenant_id, person_id, other_id, reason, decided_at, decided_by)
      VALUES (\(tenant), least(\(first)::uuid, \(other)::uuid),
        greatest(\(first)::uuid, \(other)::uuid), \(pair.decision?.reason),
        \(pair.decision?.decidedAt), \(pair.decision?.decidedBy))
      ON CONFLICT (tenant_id, person_id, other_id) DO NOTHING
      """
  }

  static func deleteDistinct(_ pair: DistinctPair, tenant: Tenant.ID) -> SQL {
    """
    DELETE FROM trellis.distinct_people
     WHERE tenant_id = \(tenant) AND \(isPair(pair))
    """
  }

  fileprivate static func isPair(_ pair: DistinctPair) -> SQL {
    let (first, other) = (pair.first.person, pair.other.person)
    return """
      person_id = least(\(first)::uuid, \(other)::uuid)
       AND other_id = greatest(\(first)::uuid, \(other)::uuid)
      """
  }
}
