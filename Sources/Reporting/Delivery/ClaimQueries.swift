import CivilTime
import Database
import Programs

extension Query where Row == MailState {
  /// What was left half sent by a run that died: it is sent again, or waits for somebody.
  ///
  /// - Parameters:
  ///   - runs: what was claimed under these names was left so, for they are over; of others, what
  ///     nobody has touched for longer than any message takes.
  ///   - tenant: whose.
  /// - Returns: where each now stands.
  static func recoverMails(of runs: [String], tenant: Tenant.ID) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = CASE m.policy WHEN 'resend' THEN 'deferred' ELSE 'unknown' END,
             reason = 'broken_off', next_at = now(),
             ended_at = CASE m.policy WHEN 'resend' THEN NULL ELSE now() END
       WHERE m.tenant_id = \(tenant) AND m.state = 'sending'
         AND (m.claimed_by = ANY (\(runs)) OR m.claimed_at < now() - interval '20 minutes')
      RETURNING m.state
      """)
  }

  /// Ends a mail that will not be sent.
  static func endMail(
    _ mail: DueMail, as state: MailState, reason: String, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = \(state.rawValue), reason = \(reason), ended_at = now()
       WHERE m.tenant_id = \(tenant) AND m.mail_id = \(mail.id)
         AND m.state IN ('pending', 'deferred')
      RETURNING m.state
      """)
  }

  /// Puts off a mail that cannot be written yet, as if a server had; it is given up 72 hours after
  /// the first time.
  static func putOffMail(_ mail: DueMail, reason: String, tenant: Tenant.ID) -> Self {
    Query(
      """
      UPDATE trellis.mails m
         SET state = CASE WHEN n.is_late THEN 'failed' ELSE 'deferred' END, reason = \(reason),
             ended_at = CASE WHEN n.is_late THEN now() END,
             claim_no = m.claim_no + 1, attempts = m.attempts + 1,
             first_tried_at = coalesce(m.first_tried_at, now()),
             next_at = now() + interval '1 second' * (0.8 + 0.4 * random())
                  * least(21600, 300 * 2 ^ least(m.attempts, 10))
        FROM (SELECT o.mail_id,
                     coalesce(o.first_tried_at < now() - interval '72 hours', false) AS is_late
                FROM trellis.mails o
               WHERE o.tenant_id = \(tenant) AND o.mail_id = \(mail.id)) n
       WHERE m.tenant_id = \(tenant) AND m.mail_id = n.mail_id
         AND m.state IN ('pending', 'deferred') AND m.claim_no = \(mail.claim)
      RETURNING m.state
      """)
  }
}

extension Query where Row == Int64 {
  /// Claims a mail before its message is sent; no row where it is another's, its domain has had its
  /// minute's share, or it is not the same as it was when it was first sent.
  static func claimMail(
    _ mail: DueMail, sha256: String, by run: String, rate: Int?, tenant: Tenant.ID
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
         AND (\(rate)::bigint IS NULL
           OR (SELECT count(*) FROM trellis.mails c
                WHERE c.tenant_id = \(tenant) AND c.domain = m.domain
                  AND c.claimed_at > now() - interval '1 minute') < \(rate)::bigint)
      RETURNING m.claim_no
      """)
  }
}

extension SQL {
  /// Lets one run at a time claim mails to a mail's domain, until the transaction ends, so that each
  /// counts what the others have claimed.
  static func lockDomain(of mail: DueMail, tenant: Tenant.ID) -> SQL {
    """
    SELECT pg_advisory_xact_lock(
             hashtextextended('trellis mail ' || m.tenant_id::text || ' ' || m.domain, 0))
      FROM trellis.mails m
     WHERE m.tenant_id = \(tenant) AND m.mail_id = \(mail.id)
    """
  }

  /// Lets a mail wait until some moment; nothing of it was sent.
  static func postponeMail(_ mail: DueMail, until moment: Instant, tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.mails m SET next_at = \(moment)
     WHERE m.tenant_id = \(tenant) AND m.mail_id = \(mail.id)
       AND m.state IN ('pending', 'deferred') AND m.claim_no = \(mail.claim)
    """
  }
}
