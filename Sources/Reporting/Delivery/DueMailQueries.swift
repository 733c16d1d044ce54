import Database
import Programs

extension Query where Row == DueMail {
  /// Mails whose time has come, the oldest first.
  ///
  /// - Parameters:
  ///   - ids: these alone; nil takes any.
  ///   - rate: how many a minute one domain gets; nil is as many as there are.
  ///   - limit: how many at most.
  ///   - tenant: whose.
  /// - Returns: a query of them, with what the recipients are.
  static func dueMails(
    _ ids: [OutgoingMail.ID]?, rate: Int?, limit: Int, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT m.mail_id, m.claim_no, m.message_id, m.kind, m.policy, m.recipient_id,
             m.student_id, m.program_id, coalesce(p.role = 'guardian', false) AS is_to_guardian, m.address,
             m.sender, m.reply_to, m.subject, m.body, m.files, m.bulk, m.created_at, m.body_sha256
        FROM (SELECT d.*,
                     row_number() OVER (PARTITION BY d.domain ORDER BY d.next_at, d.mail_id) AS place
                FROM trellis.mails d
               WHERE d.tenant_id = \(tenant) AND d.state IN ('pending', 'deferred')
                 AND d.next_at <= now()
                 AND (\(ids)::uuid[] IS NULL OR d.mail_id = ANY (\(ids)::uuid[]))) m
        LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.recipient_id
        LEFT JOIN (SELECT c.domain, count(*) AS claimed
                     FROM trellis.mails c
                    WHERE c.tenant_id = \(tenant) AND c.claimed_at > now() - interval '1 minute'
                    GROUP BY c.domain) r ON r.domain = m.domain
       WHERE \(rate)::bigint IS NULL OR m.place <= \(rate)::bigint - coalesce(r.claimed, 0)
       ORDER BY m.next_at, m.mail_id
       LIMIT \(limit)
      """
    ) { row throws(DatabaseError) in
      DueMail(
        id: try row("mail_id"), claim: try row("claim_no"), messageID: try row("message_id"),
        kind: try row("kind"), policy: OutgoingMail.Policy(rawValue: try row("policy")) ?? .once,
        recipient: try row("recipient_id"), student: try row("student_id"),
        program: try row("program_id"), isToGuardian: try row("is_to_guardian"),
        address: try row("address"), sender: try row("sender"), replyTo: try row("reply_to"),
        subject: try row("subject"), text: try row("body"), files: try row("files"),
        isBulk: try row("bulk"), createdAt: try row("created_at"), sha256: try row("body_sha256"))
    }
  }
}

/// What of some mails is still to be sent.
struct RemainingMail: Sendable {
  let count: Int
  /// Until the next one is due; nil where none is left.
  let seconds: Int?
}

extension Query where Row == RemainingMail {
  /// How many of some mails, or of all, wait or are being sent, and until when nothing can be done.
  ///
  /// - Parameters:
  ///   - ids: these alone; nil takes any.
  ///   - rate: how many a minute one domain gets: what is due waits until the first of the last
  ///     minute's is a minute old, and 5 s at least.
  ///   - tenant: whose.
  /// - Returns: a query of one row.
  static func remainingMails(
    _ ids: [OutgoingMail.ID]?, rate: Int?, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT count(*) AS count,
             -- Of no mail there is no next one; greatest() alone would say a second.
             CASE WHEN count(*) > 0
               THEN greatest(1, ceil(extract(epoch FROM min(w.moment) - now())))::bigint END AS seconds
        FROM trellis.mails m
        LEFT JOIN (SELECT c.domain, count(*) AS claimed,
                          greatest(min(c.claimed_at) + interval '1 minute',
                            now() + interval '5 seconds') AS free_at
                     FROM trellis.mails c
                    WHERE c.tenant_id = \(tenant) AND c.claimed_at > now() - interval '1 minute'
                    GROUP BY c.domain) r ON r.domain = m.domain
       CROSS JOIN LATERAL (
         SELECT CASE WHEN m.state = 'sending' THEN m.claimed_at + interval '20 minutes'
                     WHEN r.claimed >= \(rate)::bigint THEN greatest(m.next_at, r.free_at)
                     ELSE m.next_at END) w (moment)
       WHERE m.tenant_id = \(tenant) AND m.state IN ('pending', 'deferred', 'sending')
         AND (\(ids)::uuid[] IS NULL OR m.mail_id = ANY (\(ids)::uuid[]))
      """
    ) { row throws(DatabaseError) in
      RemainingMail(count: try row("count"), seconds: try row("seconds"))
    }
  }
}
