import CivilTime
import Database
import Programs

// These run as the safeguarding role alone: to the application's own role they are forbidden.

extension Query where Row == Concern {
  /// A tenant's concerns by number, or the one of a number; without their words.
  static func concerns(of tenant: Tenant.ID, number: Int32?) -> Self {
    Query(
      """
      SELECT c.concern_id, c.number, c.occurred_on, c.recipients, c.entered_at, c.entered_by,
             p.role || ':' || coalesce(p.external_id, '') AS about,
             CASE WHEN m.match_id IS NOT NULL
                  THEN coalesce(s.external_id, '') || ':' || coalesce(o.external_id, '')
                  END AS match,
             ARRAY(SELECT r.name FROM unnest(c.recipients) WITH ORDINALITY AS r (name, place)
                    WHERE NOT EXISTS (
                      SELECT FROM trellis.concern_events e
                       WHERE e.tenant_id = \(tenant) AND e.concern_id = c.concern_id
                         AND e.action = 'read' AND e.entered_by = r.name)
                    ORDER BY r.place) AS unread_by,
             coalesce((
               SELECT e.action FROM trellis.concern_events e
                WHERE e.tenant_id = \(tenant) AND e.concern_id = c.concern_id
                  AND e.action IN ('handled', 'reopened')
                ORDER BY e.entered_at DESC, e.event_id DESC LIMIT 1), 'open') AS state
        FROM trellis.concerns c
        LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = c.person_id
        LEFT JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = c.match_id
        LEFT JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        LEFT JOIN trellis.people o ON o.tenant_id = \(tenant) AND o.person_id = m.mentor_id
       WHERE c.tenant_id = \(tenant) AND (\(number)::integer IS NULL OR c.number = \(number))
       ORDER BY c.number
      """
    ) { row throws(DatabaseError) in
      Concern(
        id: try row("concern_id"), number: Int(try row("number") as Int32),
        occurredOn: try row("occurred_on"), about: try row("about"), match: try row("match"),
        recipients: try row("recipients"), unreadBy: try row("unread_by"),
        state: Concern.State(rawValue: try row("state")) ?? .open,
        enteredAt: try row("entered_at"), enteredBy: try row("entered_by"))
    }
  }
}

extension Query where Row == ConcernEvent {
  /// What happened to a concern, in order.
  static func concernEvents(of concern: ID<Concern>, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT action, note, entered_at, entered_by
        FROM trellis.concern_events
       WHERE tenant_id = \(tenant) AND concern_id = \(concern)
       ORDER BY entered_at, event_id
      """
    ) { row throws(DatabaseError) in
      ConcernEvent(
        action: ConcernEvent.Action(rawValue: try row("action")) ?? .noted,
        note: try row("note"), enteredAt: try row("entered_at"), enteredBy: try row("entered_by"))
    }
  }
}

extension Query where Row == String {
  /// The words of a concern.
  static func account(of concern: ID<Concern>, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT account FROM trellis.concerns
       WHERE tenant_id = \(tenant) AND concern_id = \(concern)
      """)
  }
}

extension Query where Row == Bool {
  /// Whether a mentor is held because a match closed for safety.
  static func isHeldForSafety(_ mentor: ID<Person>, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT EXISTS (
        SELECT FROM trellis.matches m
         WHERE m.tenant_id = \(tenant) AND m.mentor_id = \(mentor)
           AND \(SQL.isHeldForSafety("m", tenant: tenant)))
      """)
  }
}

extension SQL {
  static func insertConcernEvent(
    _ id: ID<ConcernEvent>, _ action: ConcernEvent.Action, note: String?, of concern: ID<Concern>,
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.concern_events (
      tenant_id, event_id, concern_id, action, note, entered_at, entered_by)
    VALUES (\(tenant), \(id), \(concern), \(action.rawValue), \(note), \(instant), \(actor))
    """
  }

  static func insertClearance(
    _ id: ID<SafetyClearance>, of mentor: ID<Person>, note: String, tenant: Tenant.ID,
    at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.safety_clearances (
      tenant_id, clearance_id, mentor_id, note, entered_at, entered_by)
    VALUES (\(tenant), \(id), \(mentor), \(note), \(instant), \(actor))
    """
  }
}

/// What a clearance's identifier is an identifier of.
enum SafetyClearance {}
