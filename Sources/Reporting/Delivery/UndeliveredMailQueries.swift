import CivilTime
import Database
import Programs
import Relationships

extension Query where Row == WorklistItem {
  /// Mails of a program that did not arrive within 30 days before the report's, of which nobody knows,
  /// or which a server has put off for more than a day; unless the same recipient was mailed the same
  /// kind of thing since.
  ///
  /// Who is no longer told on purpose is not among them: that was decided.
  static func undeliveredMails(in request: ReportRequest) -> Self {
    let (tenant, day) = (request.tenant.id, request.asOf)
    return Query(
      """
      SELECT m.mail_id, CASE WHEN m.reason IN ('address_changed', 'shared_address') THEN 'failed'
                             ELSE m.state END AS state, coalesce(m.ended_at, m.created_at)::date AS since,
             coalesce(r.external_id, r.person_id::text, m.address) AS recipient,
             coalesce(s.external_id, s.person_id::text) AS student,
             btrim(s.given_name || ' ' || s.family_name) AS student_name
        FROM trellis.mails m
        LEFT JOIN trellis.people r ON r.tenant_id = \(tenant) AND r.person_id = m.recipient_id
        LEFT JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
       WHERE m.tenant_id = \(tenant) AND m.program_id = \(request.program.id)
         AND (m.state IN ('failed', 'unknown')
           OR m.state = 'suppressed' AND m.reason IN ('address_suppressed', 'address_changed',
             'shared_address')
           OR m.state = 'deferred' AND m.first_tried_at < now() - interval '1 day')
         AND coalesce(m.ended_at, m.created_at)::date BETWEEN \(day)::date - 30 AND \(day)
         AND NOT EXISTS (
           SELECT FROM trellis.mails n
            WHERE n.tenant_id = \(tenant) AND n.recipient_id = m.recipient_id
              AND n.student_id IS NOT DISTINCT FROM m.student_id AND n.kind = m.kind
              AND n.created_at > m.created_at AND n.state <> 'suppressed')
       ORDER BY since, m.mail_id
      """
    ) { row throws(DatabaseError) in
      var item = WorklistItem(.deliveryFailed, since: try row("since"), asOf: day)
      let mail: OutgoingMail.ID = try row("mail_id")
      item.fact = TimelineEvent.ID(high: mail.high, low: mail.low)
      let student: String? = try row("student")
      let name: String? = try row("student_name")
      item.student = student.map { WorklistItem.Person(id: $0, name: name ?? "") }
      item.code = try row("state")
      item.wording = try row("recipient")
      return item
    }
  }

  /// Letters of a program's batches that went to nobody within 30 days before the report's, unless one
  /// has gone to the same person, about the same student, since.
  static func undeliveredLetters(in request: ReportRequest) -> Self {
    let (tenant, day) = (request.tenant.id, request.asOf)
    return Query(
      """
      SELECT DISTINCT ON (u.recipient_id, u.student_id)
             b.finished_at::date AS since, r.role || ' ' || u.reason AS code,
             coalesce(r.external_id, r.person_id::text) AS recipient,
             coalesce(s.external_id, s.person_id::text) AS student,
             btrim(s.given_name || ' ' || s.family_name) AS student_name
        FROM trellis.undelivered_letters u
        JOIN trellis.report_batches b ON b.tenant_id = \(tenant) AND b.batch_id = u.batch_id
        JOIN trellis.people r ON r.tenant_id = \(tenant) AND r.person_id = u.recipient_id
        LEFT JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = u.student_id
       WHERE u.tenant_id = \(tenant) AND b.program_id = \(request.program.id)
         AND b.finished_at::date BETWEEN \(day)::date - 30 AND \(day)
         AND NOT EXISTS (
           SELECT FROM trellis.mails n
            WHERE n.tenant_id = \(tenant) AND n.recipient_id = u.recipient_id
              AND n.student_id IS NOT DISTINCT FROM u.student_id AND n.kind LIKE 'report.%'
              AND n.created_at > b.finished_at AND n.state <> 'suppressed')
       ORDER BY u.recipient_id, u.student_id, b.finished_at DESC
      """
    ) { row throws(DatabaseError) in
      var item = WorklistItem(.deliveryFailed, since: try row("since"), asOf: day)
      let student: String? = try row("student")
      let name: String? = try row("student_name")
      item.student = student.map { WorklistItem.Person(id: $0, name: name ?? "") }
      item.code = try row("code")
      item.wording = try row("recipient")
      return item
    }
  }
}

extension Query where Row == BatchDelivery.Undelivered {
  /// The letters of a batch that went to nobody, in its order.
  static func undeliveredLetters(of batch: Int64, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT coalesce(r.external_id, r.person_id::text) AS recipient, r.role,
             coalesce(s.external_id, s.person_id::text) AS student, u.reason
        FROM trellis.undelivered_letters u
        JOIN trellis.people r ON r.tenant_id = \(tenant) AND r.person_id = u.recipient_id
        LEFT JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = u.student_id
       WHERE u.tenant_id = \(tenant) AND u.batch_id = \(batch)
       ORDER BY u.letter
      """
    ) { row throws(DatabaseError) in
      BatchDelivery.Undelivered(
        recipient: try row("recipient"), role: try row("role"), student: try row("student"),
        reason: try row("reason"))
    }
  }
}
