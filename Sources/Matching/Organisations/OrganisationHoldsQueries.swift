import CivilTime
import Database
import Programs

/// A pause that a hold of an organisation made.
struct MarkedHold: Sendable {
  let hold: MatchHold.ID
  let match: Match.ID
}

extension Query where Row == MarkedHold {
  /// The pauses with a mark that last until a day or longer.
  static func marked(
    _ mark: String, of mentors: [ID<Person>], in program: Program.ID, tenant: Tenant.ID,
    until day: Day
  ) -> Self {
    Query(
      """
      SELECT h.hold_id, h.match_id
        FROM trellis.match_holds h
        JOIN trellis.matches m
          ON m.tenant_id = \(tenant) AND m.match_id = h.match_id AND m.program_id = \(program)
       WHERE h.tenant_id = \(tenant) AND h.voided_at IS NULL AND m.mentor_id = ANY (\(mentors))
         AND (h.reason = \(mark) OR starts_with(h.reason, \(mark) || ':'))
         AND (h.to_on IS NULL OR h.to_on >= \(day))
       ORDER BY h.match_id, h.hold_id
      """
    ) { row throws(DatabaseError) in
      MarkedHold(hold: try row("hold_id"), match: try row("match_id"))
    }
  }
}

extension Query where Row == ID<Person> {
  /// Those whose hold, the last thing that happened to them, bears a mark.
  static func peopleHeld(
    for mark: String, in program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT v.person_id
        FROM (SELECT DISTINCT ON (person_id) person_id, status, reason
                FROM trellis.enrollment_events
               WHERE tenant_id = \(tenant) AND program_id = \(program)
               ORDER BY person_id, entered_at DESC, event_id DESC) v
       WHERE v.status = 'on_hold'
         AND (v.reason = \(mark) OR starts_with(v.reason, \(mark) || ':'))
      """)
  }
}

extension Query where Row == Match.ID {
  /// Pauses matches within their own days; those with a hold on one of them are left out.
  static func insertHolds(
    _ ids: [MatchHold.ID], of matches: [Match.ID], from: Day, to: Day?, reason: String,
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> Self {
    Query(
      """
      INSERT INTO trellis.match_holds (
        tenant_id, hold_id, match_id, from_on, to_on, reason, entered_at, entered_by)
      SELECT \(tenant), x.hold_id, m.match_id, greatest(m.started_on, \(from)),
             least(m.ended_on, \(to)), \(reason), \(instant), \(actor)
        FROM unnest(\(ids), \(matches)) AS x (hold_id, match_id)
        JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = x.match_id
       WHERE coalesce(m.started_on <= \(to)::date, true)
         AND NOT EXISTS (
           SELECT FROM trellis.match_holds h
            WHERE h.tenant_id = \(tenant) AND h.match_id = m.match_id AND h.voided_at IS NULL
              AND coalesce(h.to_on >= \(from), true) AND coalesce(h.from_on <= \(to)::date, true))
      RETURNING match_id
      """)
  }
}

extension SQL {
  /// Puts pauses that end on the day before one in the place of pauses that began before it.
  static func endHolds(
    _ holds: [MatchHold.ID], ids: [MatchHold.ID], before day: Day, tenant: Tenant.ID,
    at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.match_holds (
      tenant_id, hold_id, match_id, from_on, to_on, reason, entered_at, entered_by)
    SELECT \(tenant), x.new_id, h.match_id, h.from_on, \(day)::date - 1, h.reason, \(instant),
           \(actor)
      FROM unnest(\(ids), \(holds)) AS x (new_id, hold_id)
      JOIN trellis.match_holds h ON h.tenant_id = \(tenant) AND h.hold_id = x.hold_id
     WHERE h.from_on < \(day)
    """
  }

  static func voidHolds(
    _ holds: [MatchHold.ID], tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.match_holds SET voided_at = \(instant), voided_by = \(actor)
     WHERE tenant_id = \(tenant) AND hold_id = ANY (\(holds)) AND voided_at IS NULL
    """
  }
}
