import CivilTime
import Database

extension Query where Row == GuardianLink {
  /// The guardians of a program's students, or of one of them, by student.
  static func guardianLinks(
    in program: Program.ID, student: String?, tenant: Tenant.ID
  ) -> Self {
    guardianLinks(
      tenant,
      and: """
        (\(student)::text IS NULL OR s.external_id = \(student))
         AND EXISTS (SELECT FROM trellis.enrollments e
                      WHERE e.tenant_id = \(tenant) AND e.program_id = \(program)
                        AND e.person_id = k.student_id)
        """)
  }

  /// A guardian's students, or the one of them that is named.
  static func guardianLinks(
    of guardian: ID<Person>, student: String?, tenant: Tenant.ID
  ) -> Self {
    guardianLinks(
      tenant,
      and: """
        k.guardian_id = \(guardian)
         AND (\(student)::text IS NULL OR s.external_id = \(student))
        """)
  }

  private static func guardianLinks(_ tenant: Tenant.ID, and condition: SQL) -> Self {
    Query(
      """
      SELECT k.student_id, coalesce(s.external_id, s.person_id::text) AS student, k.guardian_id,
             coalesce(g.external_id, g.person_id::text) AS guardian,
             btrim(g.given_name || ' ' || g.family_name) AS name, k.relationship, g.email, g.phone,
             g.languages,
             CASE WHEN b.person_id IS NULL THEN k.may_receive ELSE 'blocked' END AS may_receive,
             k.listed
        FROM trellis.student_guardians k
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = k.student_id
        JOIN trellis.people g ON g.tenant_id = \(tenant) AND g.person_id = k.guardian_id
        LEFT JOIN trellis.contact_blocks b
          ON b.tenant_id = \(tenant) AND b.person_id = k.guardian_id
         AND b.student_id = k.student_id
       WHERE k.tenant_id = \(tenant) AND \(condition)
       ORDER BY s.external_id COLLATE "C", k.student_id, k.guardian_id
      """
    ) { row throws(DatabaseError) in
      let (student, id): (ID<Person>, String) = (try row("student_id"), try row("student"))
      return GuardianLink(
        studentPerson: student, student: id,
        guardian: Contact(
          person: try row("guardian_id"), id: try row("guardian"), name: try row("name"),
          email: try row("email")),
        relationship: try row("relationship"), phone: try row("phone"),
        languages: try row("languages"),
        mayReceive: MayReceive(rawValue: try row("may_receive")) ?? .blocked,
        isListed: try row("listed"))
    }
  }
}

extension SQL {
  /// Keeps a decision about a guardian for each of some students.
  static func insertGuardianEvents(
    _ ids: [ID<ContactEvent>], _ decision: ContactDecision, of links: [GuardianLink],
    tenant: Tenant.ID, at instant: Instant
  ) -> SQL {
    """
    INSERT INTO trellis.contact_events (
      tenant_id, event_id, person_id, student_id, action, before, reason, entered_at, entered_by)
    SELECT \(tenant), n.event_id, n.person_id, n.student_id, \(decision.action.rawValue), n.before,
           \(decision.reason), \(instant), \(decision.actor)
      FROM unnest(\(ids), \(links.map(\.guardian.person)), \(links.map(\.studentPerson)),
             \(links.map(\.mayReceive.rawValue)))
           AS n (event_id, person_id, student_id, before)
    """
  }

  static func blockGuardian(_ links: [GuardianLink], tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.student_guardians k SET may_receive = 'blocked'
      FROM unnest(\(links.map(\.studentPerson)), \(links.map(\.guardian.person)))
           AS n (student_id, guardian_id)
     WHERE k.tenant_id = \(tenant) AND k.student_id = n.student_id
       AND k.guardian_id = n.guardian_id
    """
  }

  /// Lifts blocks: what the guardian had said before holds again.
  static func unblockGuardian(_ links: [GuardianLink], tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.student_guardians k
       SET may_receive = coalesce(
             (SELECT nullif(v.before, 'blocked') FROM trellis.contact_events v
               WHERE v.tenant_id = \(tenant) AND v.person_id = k.guardian_id
                 AND v.student_id = k.student_id AND v.action = 'block'
               ORDER BY v.entered_at DESC, v.event_id DESC
               LIMIT 1), 'yes')
      FROM unnest(\(links.map(\.studentPerson)), \(links.map(\.guardian.person)))
           AS n (student_id, guardian_id)
     WHERE k.tenant_id = \(tenant) AND k.student_id = n.student_id
       AND k.guardian_id = n.guardian_id
    """
  }

  /// Lists guardians again whom a roster no longer names.
  static func confirmGuardian(_ links: [GuardianLink], tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.student_guardians k SET listed = true
      FROM unnest(\(links.map(\.studentPerson)), \(links.map(\.guardian.person)))
           AS n (student_id, guardian_id)
     WHERE k.tenant_id = \(tenant) AND k.student_id = n.student_id
       AND k.guardian_id = n.guardian_id
    """
  }
}
