import CivilTime
import Database
import Programs

extension Query where Row == MailEntry {
  /// Mails that are meant, the latest first.
  static func mailEntries(_ filter: MailFilter, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT m.mail_id, m.message_id, m.kind, m.policy, r.external_id AS recipient,
             s.external_id AS student, g.slug AS program, m.address, m.subject, m.state, m.reason,
             m.last_reply, m.attempts, m.next_at, m.created_at, m.created_by, m.ended_at,
             m.body_sha256, m.files
        FROM trellis.mails m
        LEFT JOIN trellis.people r ON r.tenant_id = \(tenant) AND r.person_id = m.recipient_id
        LEFT JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        LEFT JOIN trellis.programs g ON g.tenant_id = \(tenant) AND g.program_id = m.program_id
       WHERE \(isMeant(filter, tenant))
       ORDER BY m.created_at DESC, m.mail_id DESC
       LIMIT \(filter.limit)
      """
    ) { row throws(DatabaseError) in
      let files: JSONText = try row("files")
      let attempts: Int32 = try row("attempts")
      return MailEntry(
        id: try row("mail_id"), messageID: try row("message_id"), kind: try row("kind"),
        policy: try row("policy"), recipient: try row("recipient"), student: try row("student"),
        program: try row("program"), address: try row("address"), subject: try row("subject"),
        state: try row("state"), reason: try row("reason"), reply: try row("last_reply"),
        attempts: Int(attempts), nextAt: try row("next_at"), createdAt: try row("created_at"),
        createdBy: try row("created_by"), endedAt: try row("ended_at"),
        sha256: try row("body_sha256"), files: [OutgoingMail.File](files) ?? [])
    }
  }

  fileprivate static func isMeant(_ filter: MailFilter, _ tenant: Tenant.ID) -> SQL {
    """
    m.tenant_id = \(tenant)
         AND (\(filter.ids)::uuid[] IS NULL OR m.mail_id = ANY (\(filter.ids)::uuid[]))
         AND (\(filter.states?.map(\.rawValue))::text[] IS NULL
           OR m.state = ANY (\(filter.states?.map(\.rawValue))::text[]))
         AND (\(filter.batch)::bigint IS NULL OR m.batch_id = \(filter.batch)::bigint)
         AND (\(filter.kind)::text IS NULL OR m.kind = \(filter.kind))
         AND (\(filter.address)::text IS NULL OR m.address_key = lower(\(filter.address)))
         AND (\(filter.recipient)::text IS NULL OR EXISTS (
           SELECT FROM trellis.people o
            WHERE o.tenant_id = \(tenant) AND o.person_id = m.recipient_id
              AND o.external_id = \(filter.recipient)))
    """
  }
}

/// How many mails are in a state.
struct MailCount: Sendable {
  let state: MailState
  let count: Int
}

extension Query where Row == MailCount {
  /// How many of the mails that are meant are in each state.
  static func mailCounts(_ filter: MailFilter, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT m.state, count(*) AS count
        FROM trellis.mails m
       WHERE \(Query<MailEntry>.isMeant(filter, tenant))
       GROUP BY m.state
      """
    ) { row throws(DatabaseError) in
      MailCount(state: try row("state"), count: try row("count"))
    }
  }
}

extension Query where Row == OutgoingMail.ID {
  /// Lets mails that ended, or wait for another try, go once more as if they were new; those too that
  /// wait for a job that is there no more.
  ///
  /// Of which nobody knows whether they arrived go with the very bytes of then. What was kept back since
  /// its recipient has another address goes to that.
  ///
  /// - Parameters:
  ///   - filter: which are meant.
  ///   - queued: a job will send these.
  ///   - tenant: whose.
  /// - Returns: a query that changes them and tells which.
  static func retryMails(
    _ filter: MailFilter, except queued: [OutgoingMail.ID], tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = 'pending', next_at = now(), ended_at = NULL, reason = NULL,
             first_tried_at = NULL, bounced = false,
             address = CASE WHEN m.reason = 'address_changed' THEN coalesce(p.email, m.address)
                            ELSE m.address END,
             body_sha256 = CASE WHEN m.state IN ('unknown', 'deferred') THEN m.body_sha256 END
        FROM trellis.mails w
        LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = w.recipient_id
       WHERE w.tenant_id = \(tenant) AND w.mail_id = m.mail_id
         AND \(Query<MailEntry>.isMeant(filter, tenant))
         AND (m.state IN ('failed', 'unknown', 'deferred', 'suppressed')
           OR m.state = 'pending' AND NOT m.mail_id = ANY (\(queued)))
      RETURNING m.mail_id
      """)
  }
}
