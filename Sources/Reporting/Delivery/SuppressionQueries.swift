import Database
import Programs

extension Query where Row == MailSuppression {
  /// The addresses that get nothing, the latest first.
  static func suppressions(tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT s.address_key, s.reason, s.note, s.since, s.entered_by
        FROM trellis.mail_suppressions s
       WHERE s.tenant_id = \(tenant) AND s.ended_at IS NULL
       ORDER BY s.since DESC, s.suppression_id DESC
      """
    ) { row throws(DatabaseError) in
      MailSuppression(
        address: try row("address_key"),
        reason: MailSuppression.Reason(rawValue: try row("reason")) ?? .byHand,
        note: try row("note"), since: try row("since"), enteredBy: try row("entered_by"))
    }
  }
}

extension SQL {
  /// Suppresses an address; no row where it is already.
  static func suppress(
    _ id: ID<MailSuppression>, _ address: String, note: String?, by actor: String,
    tenant: Tenant.ID
  ) -> SQL {
    """
    INSERT INTO trellis.mail_suppressions (
      tenant_id, suppression_id, address_key, reason, note, entered_by)
    VALUES (\(tenant), \(id), lower(\(address)), 'by_hand', \(note), \(actor))
    ON CONFLICT (tenant_id, address_key) WHERE ended_at IS NULL DO NOTHING
    """
  }

  /// Lets an address have mail again; no row where it may already.
  static func unsuppress(_ address: String, by actor: String, tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.mail_suppressions s SET ended_at = now(), ended_by = \(actor)
     WHERE s.tenant_id = \(tenant) AND s.address_key = lower(\(address)) AND s.ended_at IS NULL
    """
  }
}
