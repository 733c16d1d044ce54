import CivilTime
import Database
import Matching
import Programs

extension Query where Row == Edition {
  /// The editions of a report that facts entered by a moment could have made, the last first.
  static func editions(
    of issue: ReportIssue, tenant: Tenant.ID, enteredBy moment: Instant
  ) -> Self {
    Query(
      """
      SELECT edition, fingerprint, facts_at, issued_at
        FROM trellis.report_editions
       WHERE tenant_id = \(tenant) AND program_id = \(issue.program) AND report = \(issue.series)
         AND as_of = \(issue.asOf) AND from_on = \(issue.from)
         AND to_on IS NOT DISTINCT FROM \(issue.to) AND facts_at <= \(moment)
       ORDER BY edition DESC
       LIMIT 2
      """
    ) { row throws(DatabaseError) in
      let number: Int32 = try row("edition")
      return Edition(
        number: Int(number), fingerprint: try row("fingerprint"), factsAt: try row("facts_at"),
        issuedAt: try row("issued_at"))
    }
  }
}

extension Query where Row == Int {
  /// The highest number that an edition of a report has; 0 before the first.
  static func highestEdition(of issue: ReportIssue, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT coalesce(max(edition), 0)::bigint AS highest
        FROM trellis.report_editions
       WHERE tenant_id = \(tenant) AND program_id = \(issue.program) AND report = \(issue.series)
         AND as_of = \(issue.asOf) AND from_on = \(issue.from)
         AND to_on IS NOT DISTINCT FROM \(issue.to)
      """)
  }
}

extension Query where Row == Bool {
  /// Whether an edition says what a checksum stands for.
  static func isEdition(
    _ number: Int, of issue: ReportIssue, fingerprint: String, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT EXISTS (
        SELECT FROM trellis.report_editions
         WHERE tenant_id = \(tenant) AND program_id = \(issue.program)
           AND report = \(issue.series) AND as_of = \(issue.asOf) AND from_on = \(issue.from)
           AND to_on IS NOT DISTINCT FROM \(issue.to)
           AND edition = \(Int32(clamping: number)) AND fingerprint = \(fingerprint))
      """)
  }
}

extension SQL {
  /// Writes an edition down; one with the same number, written at the same time, is the same.
  static func insertEdition(
    _ id: ID<Edition>, _ number: Int, of issue: ReportIssue, fingerprint: String, factsAt: Instant,
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.report_editions (
      tenant_id, edition_id, program_id, report, as_of, from_on, to_on, edition, fingerprint,
      facts_at, issued_at, issued_by)
    VALUES (\(tenant), \(id), \(issue.program), \(issue.series), \(issue.asOf), \(issue.from),
      \(issue.to), \(Int32(clamping: number)), \(fingerprint), \(factsAt), \(instant), \(actor))
    ON CONFLICT ON CONSTRAINT report_editions_edition_key DO NOTHING
    """
  }
}

extension Query where Row == MeetingChanges {
  /// Of a program's meetings up to a day, what came to be known between two moments, by match.
  static func meetingChanges(
    of program: Program.ID, tenant: Tenant.ID, asOf day: Day, after: Instant, through: Instant
  ) -> Self {
    Query(
      """
      SELECT f.match_id,
             count(*) FILTER (WHERE f.is_entered AND f.replaces_id IS NULL AND NOT f.is_gone)
               AS added,
             count(*) FILTER (WHERE f.is_entered AND f.replaces_id IS NOT NULL AND NOT f.is_gone)
               AS corrected,
             count(*) FILTER (WHERE f.is_gone AND NOT f.is_entered AND NOT f.is_replaced)
               AS removed
        FROM (SELECT k.match_id, k.replaces_id, n.known_from > \(after) AS is_entered,
                     coalesce(k.voided_at <= \(through), false) AS is_gone,
                     EXISTS (SELECT FROM trellis.check_ins r
                              WHERE r.tenant_id = \(tenant) AND r.replaces_id = k.check_in_id)
                       AS is_replaced
                FROM trellis.check_ins k
               -- A correction keeps the time of the first entry, but is known from its own.
               CROSS JOIN LATERAL (
                 SELECT CASE WHEN k.replaces_id IS NULL THEN least(k.entered_at, k.recorded_at)
                             ELSE k.recorded_at END) n (known_from)
               WHERE k.tenant_id = \(tenant) AND k.program_id = \(program)
                 AND k.occurred_on <= \(day)
                 AND n.known_from <= \(through)
                 AND (n.known_from > \(after) OR k.voided_at > \(after))) f
       GROUP BY f.match_id
      """
    ) { row throws(DatabaseError) in
      MeetingChanges(
        match: try row("match_id"), added: try row("added"), corrected: try row("corrected"),
        removed: try row("removed"))
    }
  }
}
