import CivilTime
import Database

extension Query where Row == Contact {
  /// Those of a role who answer to an id, an address or a name, of one student or of all.
  static func contacts(
    _ role: Contact.Role, named name: ContactName, student: String?, tenant: Tenant.ID
  ) -> Self {
    contacts(
      role, student, tenant,
      and: """
        (p.external_id = \(name.text) OR p.person_id::text = lower(\(name.text))
          OR p.email_key = lower(\(name.text)) OR p.name_key = \(name.key)
          OR btrim(replace(p.name_key, '|', ' ')) = \(name.folded))
        """)
  }

  /// Those of a role who may be meant where nobody answers to a name.
  static func contacts(_ role: Contact.Role, student: String?, tenant: Tenant.ID) -> Self {
    contacts(role, student, tenant, and: "true")
  }

  private static func contacts(
    _ role: Contact.Role, _ student: String?, _ tenant: Tenant.ID, and condition: SQL
  ) -> Self {
    let (links, contact): (SQL, SQL) =
      switch role {
      case .guardian: ("trellis.student_guardians", "k.guardian_id")
      case .teacher: ("trellis.student_teachers", "k.teacher_id")
      }
    return Query(
      """
      SELECT p.person_id, coalesce(p.external_id, p.person_id::text) AS id,
             btrim(p.given_name || ' ' || p.family_name) AS name, p.email
        FROM trellis.people p
       WHERE p.tenant_id = \(tenant) AND p.role = \(role.rawValue) AND \(condition)
         AND (\(student)::text IS NULL OR EXISTS (
               SELECT FROM \(links) k
                 JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = k.student_id
                WHERE k.tenant_id = \(tenant) AND \(contact) = p.person_id
                  AND s.external_id = \(student)))
       ORDER BY name, id
       LIMIT 5000
      """
    ) { row throws(DatabaseError) in
      Contact(
        person: try row("person_id"), id: try row("id"), name: try row("name"),
        email: try row("email"))
    }
  }
}

extension Query where Row == Bool {
  /// Whether any roster knows a student by an id.
  static func hasStudent(_ externalID: String, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT EXISTS (
        SELECT FROM trellis.people p
         WHERE p.tenant_id = \(tenant) AND p.role = 'student' AND p.external_id = \(externalID))
      """)
  }

  /// Whether nothing at all may be sent to a person.
  static func isBlocked(_ person: ID<Person>, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT EXISTS (
        SELECT FROM trellis.contact_blocks b
         WHERE b.tenant_id = \(tenant) AND b.person_id = \(person) AND b.student_id IS NULL)
      """)
  }
}

extension Query where Row == ContactEvent {
  /// What was decided about a person, the latest first.
  static func contactEvents(of person: ID<Person>, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT v.action, s.external_id AS student, v.reason, v.entered_at, v.entered_by
        FROM trellis.contact_events v
        LEFT JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = v.student_id
       WHERE v.tenant_id = \(tenant) AND v.person_id = \(person)
       ORDER BY v.entered_at DESC, v.event_id DESC
      """
    ) { row throws(DatabaseError) in
      ContactEvent(
        action: ContactEvent.Action(rawValue: try row("action")) ?? .block,
        student: try row("student"), reason: try row("reason"), enteredAt: try row("entered_at"),
        enteredBy: try row("entered_by"))
    }
  }
}

extension SQL {
  /// Makes decisions about one person wait for each other.
  static func lockContact(_ person: ID<Person>, tenant: Tenant.ID) -> SQL {
    """
    SELECT p.person_id FROM trellis.people p
     WHERE p.tenant_id = \(tenant) AND p.person_id = \(person) FOR UPDATE
    """
  }

  /// Keeps a decision about everything that is sent to a person.
  static func insertContactEvent(
    _ id: ID<ContactEvent>, _ decision: ContactDecision, of person: ID<Person>,
    tenant: Tenant.ID, at instant: Instant
  ) -> SQL {
    """
    INSERT INTO trellis.contact_events (
      tenant_id, event_id, person_id, action, reason, entered_at, entered_by)
    VALUES (\(tenant), \(id), \(person), \(decision.action.rawValue), \(decision.reason),
      \(instant), \(decision.actor))
    """
  }

  /// The people to whom nothing at all may be sent, as a question within a statement.
  static func blockedContacts(tenant: Tenant.ID) -> SQL {
    """
    SELECT b.person_id FROM trellis.contact_blocks b
     WHERE b.tenant_id = \(tenant) AND b.student_id IS NULL
    """
  }
}
