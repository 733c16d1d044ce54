import Database
import Mail
import Programs

extension SQL {
  /// Makes a tenant's secret where there is none: 244 bits of the server's own chance.
  static func insertMailSecret(tenant: Tenant.ID) -> SQL {
    """
    INSERT INTO trellis.mail_secrets (tenant_id, secret)
    VALUES (\(tenant), sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
    ON CONFLICT ON CONSTRAINT mail_secrets_pkey DO NOTHING
    """
  }
}

extension Query where Row == [UInt8] {
  static func mailSecret(tenant: Tenant.ID) -> Self {
    Query("SELECT secret FROM trellis.mail_secrets WHERE tenant_id = \(tenant)")
  }
}

extension Query where Row == OutgoingMail.ID {
  /// Puts mails into the outbox and returns those whose key was new.
  static func insertMails(
    _ rows: [NewMail], from sender: MailSender, by actor: String, tenant: Tenant.ID
  ) -> Self {
    let mails = rows.map(\.mail)
    return Query(
      """
      INSERT INTO trellis.mails (
        tenant_id, mail_id, dedup_key, message_id, kind, policy, recipient_id, student_id,
        program_id, batch_id, told_ids, address, sender, reply_to, subject, body, files, bulk,
        next_at, created_by)
      SELECT \(tenant), n.mail_id, n.dedup_key, n.message_id, n.kind, n.policy, n.recipient_id,
             n.student_id, n.program_id, n.batch_id, n.told_ids::uuid[], n.address,
             \(sender.from.description), \(sender.replyTo?.description), n.subject, n.body, n.files,
             n.bulk, coalesce(n.not_before, now()), \(actor)
        FROM unnest(\(rows.map(\.id)), \(mails.map(\.dedupKey)), \(rows.map(\.messageID)),
               \(mails.map(\.kind)), \(mails.map(\.policy.rawValue)), \(mails.map(\.recipient)),
               \(mails.map(\.student)), \(mails.map(\.program)), \(mails.map(\.batch)),
               \(mails.map(\.toldArray)), \(mails.map(\.address)), \(mails.map(\.subject)),
               \(mails.map(\.text)), \(mails.map(\.files.document)), \(mails.map(\.isBulk)),
               \(mails.map(\.notBefore)))
             AS n (mail_id, dedup_key, message_id, kind, policy, recipient_id, student_id,
                   program_id, batch_id, told_ids, address, subject, body, files, bulk, not_before)
      ON CONFLICT ON CONSTRAINT mails_dedup_key DO NOTHING
      RETURNING mail_id
      """)
  }
}

extension OutgoingMail {
  /// As PostgreSQL writes an array: an array of arrays would have to be of one length.
  fileprivate var toldArray: String {
    "{" + told.map { "\($0)" }.joined(separator: ",") + "}"
  }
}
