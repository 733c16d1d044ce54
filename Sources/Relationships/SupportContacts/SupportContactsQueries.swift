import CivilTime
package import Database
import Programs

extension SupportContact {
  package static let columns = ["contact_with", "occurred_on", "mode", "contacted_by", "note"]

  package var values: [SQL] {
    [
      "\(party.rawValue)", "\(occurredOn)", "\(mode?.rawValue)", "\(contactedBy)", "\(note)",
    ]
  }

  package static func read(_ row: inout RowReader) throws(DatabaseError) -> SupportContact {
    let mode: String? = try row("mode")
    return SupportContact(
      party: SupportParty(rawValue: try row("contact_with")) ?? .student,
      occurredOn: try row("occurred_on"), mode: mode.flatMap(CheckInMode.init),
      contactedBy: try row("contacted_by"), note: try row("note"))
  }
}

extension Query where Row == SupportContactDue {
  /// The next contact due of each match that is open on a day, with each who is asked.
  ///
  /// An interval that the month after the start cuts begins when that month is over.
  static func supportContactsDue(
    in program: Program.ID, tenant: Tenant.ID, on day: Day
  ) -> Self {
    Query(
      """
      SELECT m.match_id, coalesce(s.external_id, '') AS student,
             coalesce(p.external_id, '') AS mentor, w.party, k.last_on,
             CASE WHEN k.last_on IS NULL THEN m.started_on + 2
                  WHEN k.contacts = 1 AND k.last_on <= m.started_on + 30 THEN m.started_on + 30
                  ELSE greatest(k.last_on, m.started_on + 30) + g.support_contact_days
             END AS due_on
        FROM trellis.matches m
        JOIN trellis.programs g ON g.tenant_id = \(tenant) AND g.program_id = m.program_id
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.mentor_id
       CROSS JOIN (VALUES ('student', 1), ('mentor', 2), ('guardian', 3)) AS w (party, place)
        LEFT JOIN (
          SELECT c.match_id, c.contact_with, count(*) AS contacts, max(c.occurred_on) AS last_on
            FROM trellis.support_contacts c
            JOIN trellis.matches a ON a.tenant_id = \(tenant) AND a.match_id = c.match_id
           WHERE c.tenant_id = \(tenant) AND c.program_id = \(program) AND c.voided_at IS NULL
             AND c.occurred_on BETWEEN a.started_on AND \(day)
           GROUP BY c.match_id, c.contact_with) k
          ON k.match_id = m.match_id AND k.contact_with = w.party
       WHERE m.tenant_id = \(tenant) AND m.program_id = \(program) AND m.started_on <= \(day)
         AND (m.ended_on IS NULL OR m.ended_on > \(day))
         AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL)
       ORDER BY due_on, s.external_id, w.place, m.match_id
      """
    ) { row throws(DatabaseError) in
      SupportContactDue(
        match: try row("match_id"), student: try row("student"), mentor: try row("mentor"),
        party: SupportParty(rawValue: try row("party")) ?? .student, dueOn: try row("due_on"),
        lastOn: try row("last_on"))
    }
  }
}
