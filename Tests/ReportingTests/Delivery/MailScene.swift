import Checksums
import Database
import Mail
import Programs
import Reporting
import Support
import Testing

/// An outbox of each of two tenants, with mails to nobody in particular.
struct MailScene {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  init(test: TestDatabase) {
    self.test = test
  }

  func outbox() throws -> Outbox {
    let news = try Mailbox("Riverside <news@riverside.example.org>")
    return Outbox(
      sender: MailSender(
        from: news, replyTo: try Mailbox("office@riverside.example.org"),
        domain: "riverside.example.org"),
      ids: test.identifiers)
  }

  func mail(
    _ key: String, to address: String = "eva@example.org",
    _ change: (inout OutgoingMail) -> Void = { _ in }
  ) -> OutgoingMail {
    var mail = OutgoingMail(
      dedupKey: key, kind: "report.guardian", address: address, subject: "Your report",
      text: "It is attached.\n")
    change(&mail)
    return mail
  }

  @discardableResult
  func enqueue(
    _ mails: [OutgoingMail], of tenant: Tenant.ID? = nil
  ) async throws -> [OutgoingMail.ID?] {
    let outbox = try outbox()
    return try await test.database.tenant(tenant ?? test.riverside) { tx in
      try outbox.enqueue(mails, by: "test", in: tx)
    }
  }

  func deliver(
    _ mails: [OutgoingMail.ID]? = nil, by transport: any MailTransport, rate: Int? = nil,
    of tenant: Tenant.ID? = nil, run: DeliveryRun? = nil
  ) async throws -> DeliveryTally {
    try await Deliveries(
      database: test.database, ids: test.identifiers, transport: transport,
      perDomainPerMinute: rate, pauses: [.milliseconds(1)]
    ).deliver(mails, of: tenant ?? test.riverside, by: "test", run: run)
  }

  /// A state, reason and number of tries, by the part of the key after the last slash.
  func states(of tenant: Tenant.ID? = nil) async throws -> [String: String] {
    let tenant = tenant ?? test.riverside
    let rows = try await test.database.tenant(tenant, readOnly: true) { tx in
      try tx.query(
        """
        SELECT dedup_key, concat_ws(' ', state, reason, attempts)
          FROM trellis.mails WHERE tenant_id = \(tenant)
        """, as: String.self, String.self)
    }
    return Dictionary(rows.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  /// As if whatever was sent so far had been sent just now, however slow the machine is; false where
  /// that could not be arranged.
  func keepMinute() async -> Bool {
    let kept: Int? = try? await test.arrange(
      """
      UPDATE trellis.mails SET claimed_at = now()
       WHERE tenant_id = \(test.riverside) AND claimed_at IS NOT NULL
      """)
    return kept != nil
  }

  /// As if the time had come that a mail waits for.
  func letTimePass(hours: Int = 0) async throws {
    try await test.arrange(
      """
      UPDATE trellis.mails
         SET next_at = now(), claimed_at = claimed_at - interval '1 hour',
             first_tried_at = first_tried_at - interval '1 hour' * \(hours)
       WHERE tenant_id = \(test.riverside)
         AND state IN ('pending', 'deferred', 'sending')
      """)
  }
}
