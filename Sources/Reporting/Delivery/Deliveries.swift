package import Database
package import Mail
package import Programs

/// Sends what waits in the outbox.
///
/// Each mail is claimed in a transaction of its own before its first byte goes out, and what became of
/// it is written down in another; while a server talks, none is open. So a run that dies leaves one
/// mail at most of which nobody knows.
package struct Deliveries: Sendable {
  /// How many mails are looked at together.
  package static let chunk = 50
  /// So many broken connections in a row, and the server is taken to be out of order.
  private static let patience = 3

  let database: Pool
  let ids: IdentifierSource
  let transport: any MailTransport
  /// How many mails a minute go to one domain; nil is as many as there are.
  let perDomainPerMinute: Int?
  /// Before the database is told again what became of a mail.
  let pauses: [Duration]

  package init(
    database: Pool, ids: IdentifierSource, transport: any MailTransport, perDomainPerMinute: Int?,
    pauses: [Duration] = [.milliseconds(200), .seconds(1), .seconds(4), .seconds(10)]
  ) {
    self.database = database
    self.ids = ids
    self.transport = transport
    self.perDomainPerMinute = perDomainPerMinute
    self.pauses = pauses
  }

  /// Sends what is due.
  ///
  /// - Parameters:
  ///   - mails: these alone; nil sends all that is due.
  ///   - tenant: whose.
  ///   - actor: who sends, kept with addresses that are suppressed.
  ///   - run: its name, and whose mails it picks up at once that were left half sent. Nil is a run
  ///     of its own; what others left half sent is picked up once no message can take that long.
  ///   - progress: how many mails are done.
  /// - Returns: what became of how many.
  /// - Throws: `DatabaseError`.
  package func deliver(
    _ mails: [OutgoingMail.ID]? = nil, of tenant: Tenant.ID, by actor: String,
    run: DeliveryRun? = nil, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> DeliveryTally {
    let own: OutgoingMail.ID = ids.next()
    let course = DeliveryCourse(tenant: tenant, actor: actor, run: run?.name ?? "\(own)")
    var tally = DeliveryTally()
    tally.add(
      try await database.tenant(tenant) { tx in
        try tx.all(.recoverMails(of: run?.outlived ?? [], tenant: tenant))
          .filter { $0 == .unknown }
      })
    while tally.stop == nil {
      let due = try await database.tenant(tenant, readOnly: true) { [self] tx in
        try tx.all(
          .dueMails(mails, rate: perDomainPerMinute, limit: Self.chunk, tenant: tenant))
      }
      guard !due.isEmpty else { break }
      try await send(due, course, &tally, progress)
    }
    await transport.close()
    let left = try await database.tenant(tenant, readOnly: true) { [self] tx in
      try tx.one(.remainingMails(mails, rate: perDomainPerMinute, tenant: tenant))
    }
    tally.remaining = left.count
    tally.secondsUntilNext = left.seconds
    return tally
  }

  private func send(
    _ due: [DueMail], _ course: DeliveryCourse, _ tally: inout DeliveryTally,
    _ progress: (Int) -> Void
  ) async throws {
    var broken = 0
    var last: Settlement?
    do {
      for mail in due {
        guard !Task.isCancelled else {
          tally.stop = .cancelled
          break
        }
        let content: MailContent
        do throws(UnwritableMail) {
          content = try MailContent(mail)
        } catch {
          tally.add(try await drop(mail, for: error, course))
          continue
        }
        let claimed = try await claim(mail, content, after: last, course)
        tally.add(claimed.settled)
        last = nil
        guard let claim = claimed.claim else { continue }
        let outcome = await transport.send(
          content.bytes, content.id, from: content.sender, to: content.recipient)
        last = Settlement(outcome, of: claim, policy: mail.policy)
        broken = outcome.brokenBy == nil ? 0 : broken + 1
        tally.stop = outcome.stop
        if broken >= Self.patience { tally.stop = outcome.brokenBy.map { .unreachable($0) } }
        progress(tally.total + 1)
        if tally.stop != nil { break }
      }
    } catch {
      // What failed is another thing than what the server has said already.
      _ = try? await settle(last, course)
      throw error
    }
    tally.add(try await settle(last, course))
  }
}

extension MailOutcome {
  /// What ends a run, since it is nothing of one mail's.
  fileprivate var stop: DeliveryTally.Stop? {
    switch self {
    case .unreachable(let words): .unreachable(words)
    case .misconfigured(let words): .misconfigured(words)
    case .noRoom(let words): .noRoom(words)
    default: nil
    }
  }

  /// Why the connection broke, where it did.
  fileprivate var brokenBy: String? {
    switch self {
    case .interrupted(let words), .unclear(let words): words
    default: nil
    }
  }
}
