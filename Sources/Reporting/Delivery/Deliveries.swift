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

  package init(
    database: Pool, ids: IdentifierSource, transport: any MailTransport, perDomainPerMinute: Int?
  ) {
    self.database = database
    self.ids = ids
    self.transport = transport
    self.perDomainPerMinute = perDomainPerMinute
  }

  /// Sends what is due.
  ///
  /// - Parameters:
  ///   - mails: these alone; nil sends all that is due.
  ///   - tenant: whose.
  ///   - actor: who sends, kept with addresses that are suppressed.
  ///   - run: the name of a job, which runs once at a time: what it left half sent when it died is
  ///     picked up at once. Nil is a run of its own; what others left half sent is picked up once no
  ///     message can take that long.
  ///   - progress: how many mails are done.
  /// - Returns: what became of how many.
  /// - Throws: `DatabaseError`.
  package func deliver(
    _ mails: [OutgoingMail.ID]? = nil, of tenant: Tenant.ID, by actor: String, run: String? = nil,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> DeliveryTally {
    let own: OutgoingMail.ID = ids.next()
    let course = Course(tenant: tenant, actor: actor, run: run ?? "\(own)")
    var tally = DeliveryTally()
    tally.add(
      try await database.tenant(tenant) { tx in
        try tx.all(.recoverMails(of: course.run, tenant: tenant)).filter { $0 == .unknown }
      })
    while tally.stop == nil {
      let (due, ended) = try await next(mails, of: tenant)
      tally.add(ended)
      guard !due.isEmpty || !ended.isEmpty else { break }
      try await send(due, course, &tally, progress)
    }
    await transport.close()
    let left = try await database.tenant(tenant, readOnly: true) { tx in
      try tx.one(.remainingMails(mails, tenant: tenant))
    }
    tally.remaining = left.count
    tally.secondsUntilNext = left.seconds
    return tally
  }

  /// The mails that go next, and those that were ended since they may not.
  private func next(
    _ mails: [OutgoingMail.ID]?, of tenant: Tenant.ID
  ) async throws -> (due: [DueMail], ended: [MailState]) {
    try await database.tenant(tenant) { [self] tx in
      let due = try tx.all(
        .dueMails(mails, rate: perDomainPerMinute, limit: Self.chunk, tenant: tenant))
      guard !due.isEmpty else { return ([], []) }
      let obstacles = try MailConsent.obstacles(due, tx)
      var ended = try tx.all(
        .endMails(
          Array(obstacles.keys), as: .suppressed, reasons: Array(obstacles.values), tenant: tenant))
      ended += try tx.all(.suppressMails(due.map(\.id), tenant: tenant))
      guard ended.isEmpty else { return ([], ended) }
      return (due, [])
    }
  }

  private func send(
    _ due: [DueMail], _ course: Course, _ tally: inout DeliveryTally, _ progress: (Int) -> Void
  ) async throws {
    var broken = 0
    var last: Settlement?
    for mail in due {
      let content: MailContent
      do throws(UnwritableMail) {
        content = try MailContent(mail)
      } catch {
        tally.add(try await fail(mail, error.reason, course))
        continue
      }
      guard !Task.isCancelled else {
        tally.stop = .cancelled
        break
      }
      let (settled, claim) = try await claim(mail, content, after: last, course)
      tally.add(settled)
      last = nil
      guard let claim else { continue }
      let outcome = await transport.send(
        content.bytes, content.id, from: content.sender, to: content.recipient)
      last = Settlement(outcome, of: claim, policy: mail.policy)
      broken = outcome.brokenBy == nil ? 0 : broken + 1
      tally.stop = outcome.stop
      if broken >= Self.patience { tally.stop = outcome.brokenBy.map { .unreachable($0) } }
      progress(tally.total + 1)
      if tally.stop != nil { break }
    }
    tally.add(try await settle(last, course))
  }

  /// Writes down what became of the last mail and claims the next, in one transaction.
  private func claim(
    _ mail: DueMail, _ content: MailContent, after last: Settlement?, _ course: Course
  ) async throws -> (settled: [MailState], claim: MailClaim?) {
    try await database.tenant(course.tenant) { [self] tx in
      let settled = try settle(last, by: course.actor, tx)
      let number = try tx.first(
        .claimMail(mail, sha256: content.sha256, by: course.run, tenant: course.tenant))
      return (settled, number.map { MailClaim(id: mail.id, number: $0) })
    }
  }

  /// Writes down what became of the last mail, though the run was asked to end.
  private func settle(
    _ last: Settlement?, _ course: Course
  ) async throws -> [MailState] {
    guard last != nil else { return [] }
    return try await Task {
      try await database.tenant(course.tenant) { [self] tx in
        try settle(last, by: course.actor, tx)
      }
    }.value
  }

  private func settle(
    _ last: Settlement?, by actor: String, _ tx: Transaction
  ) throws -> [MailState] {
    guard let last else { return [] }
    let states = try tx.all(.settleMail(last, tenant: tx.tenant))
    if last.isBounce {
      try tx.execute(
        .suppressBouncing(
          ids.next(), addressOf: last.claim.id, by: actor, tenant: tx.tenant))
    }
    return states.filter { $0 != .pending }
  }

  private func fail(
    _ mail: DueMail, _ reason: String, _ course: Course
  ) async throws -> [MailState] {
    try await database.tenant(course.tenant) { tx in
      try tx.all(.endMails([mail.id], as: .failed, reasons: [reason], tenant: tx.tenant))
    }
  }
}

/// One run: whose mail, who sends it, and the name under which mails are claimed.
private struct Course {
  let tenant: Tenant.ID
  let actor: String
  let run: String
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
