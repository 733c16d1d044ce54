import Database
import Programs

extension Query where Row == MailState {
  /// What was left half sent by a run that died: it is sent again, or waits for somebody.
  ///
  /// - Parameters:
  ///   - run: what was claimed under this name was left so; of others, what nobody has touched for
  ///     longer than any message takes.
  ///   - tenant: whose.
  /// - Returns: where each now stands.
  static func recoverMails(of run: String, tenant: Tenant.ID) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = CASE m.policy WHEN 'resend' THEN 'deferred' ELSE 'unknown' END,
             reason = 'broken_off', next_at = now(),
             ended_at = CASE m.policy WHEN 'resend' THEN NULL ELSE now() END
       WHERE m.tenant_id = \(tenant) AND m.state = 'sending'
         AND (m.claimed_by = \(run) OR m.claimed_at < now() - interval '20 minutes')
      RETURNING m.state
      """)
  }

  /// Takes back mails to people and addresses that get nothing any more.
  static func suppressMails(_ ids: [OutgoingMail.ID], tenant: Tenant.ID) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = 'suppressed', ended_at = now(),
             reason = CASE WHEN s.address_key IS NULL THEN 'recipient_blocked'
                           ELSE 'address_suppressed' END
        FROM unnest(\(ids)) AS n (mail_id)
        JOIN trellis.mails o ON o.tenant_id = \(tenant) AND o.mail_id = n.mail_id
        LEFT JOIN trellis.mail_suppressions s
          ON s.tenant_id = \(tenant) AND s.address_key = o.address_key AND s.ended_at IS NULL
        LEFT JOIN trellis.contact_blocks b
          ON b.tenant_id = \(tenant) AND b.person_id = o.recipient_id AND b.student_id IS NULL
       WHERE m.tenant_id = \(tenant) AND m.mail_id = n.mail_id
         AND m.state IN ('pending', 'deferred')
         AND (s.address_key IS NOT NULL OR b.person_id IS NOT NULL)
      RETURNING m.state
      """)
  }

  /// Ends mails that will not be sent, each for its own reason.
  static func endMails(
    _ ids: [OutgoingMail.ID], as state: MailState, reasons: [String], tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = \(state.rawValue), reason = n.reason, ended_at = now()
        FROM unnest(\(ids), \(reasons)) AS n (mail_id, reason)
       WHERE m.tenant_id = \(tenant) AND m.mail_id = n.mail_id
         AND m.state IN ('pending', 'deferred')
      RETURNING m.state
      """)
  }
}

extension Query where Row == Int64 {
  /// Claims a mail before its message is sent; no row where it is another's, its address was
  /// suppressed a moment ago, or it is not the same as it was when it was first sent.
  static func claimMail(
    _ mail: DueMail, sha256: String, by run: String, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = 'sending', claim_no = m.claim_no + 1, attempts = m.attempts + 1,
             claimed_at = now(), claimed_by = \(run),
             first_tried_at = coalesce(m.first_tried_at, now()), body_sha256 = \(sha256), reason = NULL
       WHERE m.tenant_id = \(tenant) AND m.mail_id = \(mail.id)
         AND m.state IN ('pending', 'deferred') AND m.claim_no = \(mail.claim)
         AND (m.body_sha256 IS NULL OR m.body_sha256 = \(sha256))
         AND NOT EXISTS (SELECT FROM trellis.mail_suppressions s
                          WHERE s.tenant_id = \(tenant) AND s.address_key = m.address_key
                            AND s.ended_at IS NULL)
      RETURNING m.claim_no
      """)
  }
}
