import CivilTime
import Database
import Programs

extension Query where Row == Connection {
  /// A program's connections as of a day and a moment, voided ones last.
  ///
  /// - Parameters:
  ///   - view: which program, as of when.
  ///   - owner: one owner's alone, or nil.
  ///   - id: one connection alone, or nil.
  /// - Returns: the query.
  static func connections(
    _ view: NetworkView, owner: ID<Person>? = nil, id: Connection.ID? = nil
  ) -> Self {
    let (tenant, known) = (view.tenant, view.enteredBy)
    return Query(
      """
      SELECT c.connection_id, c.name, c.how_met, c.interests, c.met_on,
             o.person_id AS owner_id, o.role AS owner_role,
             coalesce(o.external_id, '') AS owner_external_id,
             o.given_name || ' ' || o.family_name AS owner_name,
             p.person_id, p.role AS person_role,
             coalesce(p.external_id, p.email) AS person_external_id,
             p.given_name || ' ' || p.family_name AS person_name,
             k.contacts, k.last_on,
             CASE WHEN k.contacts > 0 THEN k.next_on ELSE c.follow_up_on END AS follow_up_on,
             (e.role = 'student' OR coalesce(e.mentor_type = 'peer', false))
               AND NOT coalesce(c.approved_at <= \(known), false) AS awaits_approval,
             CASE WHEN c.voided_at <= \(known) THEN c.void_reason END AS void_reason
        FROM trellis.connections c
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(view.program)
         AND e.person_id = c.owner_id
        JOIN trellis.people o ON o.tenant_id = \(tenant) AND o.person_id = c.owner_id
        LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = c.person_id
       CROSS JOIN LATERAL (\(contacts(view))) k
       WHERE c.tenant_id = \(tenant) AND c.program_id = \(view.program)
         AND c.met_on <= \(view.asOf) AND c.entered_at <= \(known)
         AND (\(owner)::uuid IS NULL OR c.owner_id = \(owner))
         AND (\(id)::uuid IS NULL OR c.connection_id = \(id))
       ORDER BY coalesce(c.voided_at <= \(known), false), o.role DESC, o.external_id COLLATE "C",
                coalesce(c.name, p.family_name), c.connection_id
      """, row: Connection.read)
  }

  /// How often the owner of the connection `c` was in touch, when last, and what was meant then.
  private static func contacts(_ view: NetworkView) -> SQL {
    """
    SELECT count(*) AS contacts, max(t.occurred_on) AS last_on,
           (array_agg(t.follow_up_on ORDER BY t.occurred_on DESC, t.entered_at DESC,
             t.contact_id DESC))[1] AS next_on
      FROM trellis.connection_contacts t
     WHERE t.tenant_id = \(view.tenant) AND t.connection_id = c.connection_id
       AND t.occurred_on <= \(view.asOf) AND t.entered_at <= \(view.enteredBy)
       AND (t.voided_at IS NULL OR t.voided_at > \(view.enteredBy))
    """
  }
}

extension Connection {
  /// Reads a row with the columns of the query above.
  static func read(_ row: inout RowReader) throws(DatabaseError) -> Connection {
    let owner = NamedPerson(
      id: try row("owner_id"), role: try row("owner_role"),
      externalID: try row("owner_external_id"), name: try row("owner_name"))
    let person: NamedPerson?
    if let id: Database.ID<Person> = try row("person_id") {
      person = NamedPerson(
        id: id, role: try row("person_role"),
        externalID: try row("person_external_id") as String? ?? "", name: try row("person_name"))
    } else {
      person = nil
    }
    let name: String? = try row("name")
    return Connection(
      id: try row("connection_id"), owner: owner, person: person,
      name: name ?? person?.name ?? "", howMet: try row("how_met"),
      interests: try row("interests"), metOn: try row("met_on"), contacts: try row("contacts"),
      lastContactOn: try row("last_on"), followUpOn: try row("follow_up_on"),
      awaitsApproval: try row("awaits_approval"), voidReason: try row("void_reason"))
  }
}

extension Query where Row == Connection.ID {
  /// The connection that an owner has already with a person, or under a name.
  static func twin(
    of owner: ID<Person>, person: ID<Person>?, name: String?, _ view: NetworkView
  ) -> Self {
    Query(
      """
      SELECT connection_id FROM trellis.connections
       WHERE tenant_id = \(view.tenant) AND program_id = \(view.program) AND owner_id = \(owner)
         AND voided_at IS NULL AND (person_id = \(person) OR lower(name) = lower(\(name)))
      """)
  }
}

extension Query where Row == Bool {
  /// Whether staff approved a connection.
  static func isApproved(_ connection: Connection.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT approved_at IS NOT NULL FROM trellis.connections
       WHERE tenant_id = \(tenant) AND connection_id = \(connection)
      """)
  }
}

extension SQL {
  /// Makes those who add connections of one owner wait for each other.
  static func lockOwner(_ owner: ID<Person>, of program: Program.ID, tenant: Tenant.ID) -> SQL {
    """
    SELECT FROM trellis.enrollments
     WHERE tenant_id = \(tenant) AND program_id = \(program) AND person_id = \(owner) FOR UPDATE
    """
  }

  static func lockConnection(_ connection: Connection.ID, tenant: Tenant.ID) -> SQL {
    """
    SELECT FROM trellis.connections
     WHERE tenant_id = \(tenant) AND connection_id = \(connection) FOR UPDATE
    """
  }

  static func insertConnection(
    _ id: Connection.ID, _ draft: ConnectionDraft, owner: ID<Person>, person: ID<Person>?,
    view: NetworkView, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.connections (
      tenant_id, connection_id, program_id, owner_id, person_id, name, how_met, interests, met_on,
      follow_up_on, entered_at, entered_by)
    VALUES (\(view.tenant), \(id), \(view.program), \(owner), \(person), \(draft.name),
      \(draft.howMet), \(draft.interests.map(\.text)), \(draft.metOn), \(draft.followUpOn),
      \(view.enteredBy), \(actor))
    """
  }

  static func approveConnection(
    _ connection: Connection.ID, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.connections SET approved_at = \(instant), approved_by = \(actor)
     WHERE tenant_id = \(tenant) AND connection_id = \(connection) AND approved_at IS NULL
    """
  }

  static func voidConnection(
    _ connection: Connection.ID, tenant: Tenant.ID, reason: String, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    UPDATE trellis.connections
       SET voided_at = \(instant), voided_by = \(actor), void_reason = \(reason)
     WHERE tenant_id = \(tenant) AND connection_id = \(connection) AND voided_at IS NULL
    """
  }

  static func insertContact(
    _ id: ID<ConnectionContact>, _ contact: ConnectionContact, of connection: Connection.ID,
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.connection_contacts (
      tenant_id, contact_id, connection_id, occurred_on, note, follow_up_on, entered_at, entered_by)
    VALUES (\(tenant), \(id), \(connection), \(contact.on), \(contact.note), \(contact.followUpOn),
      \(instant), \(actor))
    """
  }
}
