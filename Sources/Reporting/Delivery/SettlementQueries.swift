import Database
import Programs

extension Query where Row == MailState {
  /// Writes down what became of a claimed mail; no row where another run has claimed it since.
  ///
  /// Tried again after 5 minutes, then twice as long each time up to 6 hours, a fifth more or less by
  /// chance; given up 72 hours after the first try.
  static func settleMail(_ settled: Settlement, tenant: Tenant.ID) -> Self {
    let state = settled.state.rawValue
    return Query(
      """
      UPDATE trellis.mails m
         SET state = n.state, ended_at = CASE WHEN n.is_over THEN now() END,
             reason = CASE WHEN n.is_late THEN 'given_up' ELSE \(settled.reason)::text END,
             last_reply = \(settled.reply), bounced = m.bounced OR \(settled.isBounce),
             attempts = m.attempts - CASE WHEN \(settled.isForgotten) THEN 1 ELSE 0 END,
             first_tried_at = CASE WHEN \(settled.isForgotten) AND m.attempts = 1 THEN NULL
                                   ELSE m.first_tried_at END,
             next_at = CASE WHEN n.state = 'deferred'
               THEN now() + interval '1 second' * (0.8 + 0.4 * random())
                    * least(21600, 300 * 2 ^ least(m.attempts - 1, 10))
               ELSE m.next_at END
        FROM (SELECT c.mail_id, c.is_late,
                     CASE WHEN c.is_late THEN 'failed' ELSE \(state)::text END AS state,
                     c.is_late OR \(state)::text NOT IN ('pending', 'deferred') AS is_over
                FROM (SELECT o.mail_id,
                             \(state)::text = 'deferred'
                               AND o.first_tried_at < now() - interval '72 hours' AS is_late
                        FROM trellis.mails o
                       WHERE o.tenant_id = \(tenant) AND o.mail_id = \(settled.claim.id)) c) n
       WHERE m.tenant_id = \(tenant) AND m.mail_id = n.mail_id AND m.state = 'sending'
         AND m.claim_no = \(settled.claim.number)
      RETURNING m.state
      """)
  }
}

extension SQL {
  /// Suppresses the address of a mail that bounced, where it is the second since it was last free.
  static func suppressBouncing(
    _ id: ID<MailSuppression>, addressOf mail: OutgoingMail.ID, by actor: String, tenant: Tenant.ID
  ) -> SQL {
    """
    INSERT INTO trellis.mail_suppressions (
      tenant_id, suppression_id, address_key, reason, entered_by)
    SELECT \(tenant), \(id), m.address_key, 'bounced', \(actor)
      FROM trellis.mails m
     WHERE m.tenant_id = \(tenant) AND m.mail_id = \(mail)
       AND 2 <= (SELECT count(*)
                   FROM trellis.mails b
                  WHERE b.tenant_id = \(tenant) AND b.address_key = m.address_key AND b.bounced
                    AND b.ended_at > coalesce(
                      (SELECT max(s.ended_at)
                         FROM trellis.mail_suppressions s
                        WHERE s.tenant_id = \(tenant) AND s.address_key = m.address_key),
                      '-infinity'))
    ON CONFLICT (tenant_id, address_key) WHERE ended_at IS NULL DO NOTHING
    """
  }
}
