import CivilTime
import Database
import Programs

extension Query where Row == Disclosure {
  /// What was told of the student with an id, the latest first.
  static func disclosures(of student: String, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT coalesce(s.external_id, s.person_id::text) AS student,
             coalesce(r.external_id, r.person_id::text) AS recipient,
             btrim(r.given_name || ' ' || r.family_name) AS recipient_name,
             r.role AS recipient_role, d.report, d.purpose, d.as_of, d.from_on, d.edition,
             d.formats, d.disclosed_at, d.disclosed_by
        FROM trellis.people s
        JOIN trellis.disclosures d ON d.tenant_id = \(tenant) AND d.student_id = s.person_id
        JOIN trellis.people r ON r.tenant_id = \(tenant) AND r.person_id = d.recipient_id
       WHERE s.tenant_id = \(tenant) AND s.role = 'student' AND s.external_id = \(student)
       ORDER BY d.disclosed_at DESC, d.disclosure_id
      """
    ) { row throws(DatabaseError) in
      let edition: Int32 = try row("edition")
      return Disclosure(
        student: try row("student"), recipient: try row("recipient"),
        recipientName: try row("recipient_name"), recipientRole: try row("recipient_role"),
        report: try row("report"), purpose: Disclosure.Purpose(rawValue: try row("purpose")),
        asOf: try row("as_of"), from: try row("from_on"), edition: Int(edition),
        formats: try row("formats"), at: try row("disclosed_at"), by: try row("disclosed_by"))
    }
  }
}

extension Query where Row == Bool {
  /// Whether a student has this id.
  static func isStudent(_ student: String, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT EXISTS (
        SELECT FROM trellis.people
         WHERE tenant_id = \(tenant) AND role = 'student' AND external_id = \(student))
      """)
  }
}

extension SQL {
  /// Writes down who is told of whom by a batch; what was told before is not told anew.
  ///
  /// - Parameters:
  ///   - ids: one for each pair of student and recipient.
  ///   - told: the pairs.
  ///   - issue: which report, of which program, as of when.
  ///   - edition: of the report.
  ///   - formats: in which forms, joined by commas.
  ///   - tenant: whose program.
  ///   - instant: when.
  ///   - actor: who asked for it.
  /// - Returns: the statement.
  static func insertDisclosures(
    _ ids: [ID<Disclosure>], _ told: [Told], _ issue: ReportIssue, edition: Int, formats: String,
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.disclosures (
      tenant_id, disclosure_id, program_id, student_id, recipient_id, report, purpose, as_of,
      from_on, to_on, edition, formats, disclosed_at, disclosed_by)
    SELECT \(tenant), t.id, \(issue.program), t.student, t.recipient, \(issue.report), t.purpose,
           \(issue.asOf), \(issue.from), \(issue.to), \(Int32(clamping: edition)), \(formats),
           \(instant), \(actor)
      FROM unnest(\(ids), \(told.map(\.student)), \(told.map(\.recipient)),
             \(told.map(\.purpose.rawValue))) AS t (id, student, recipient, purpose)
    ON CONFLICT ON CONSTRAINT disclosures_once_key DO NOTHING
    """
  }
}

/// Somebody who is told of a student.
struct Told: Sendable, Hashable {
  let student: ID<Person>
  let recipient: ID<Person>
  let purpose: Disclosure.Purpose
}
