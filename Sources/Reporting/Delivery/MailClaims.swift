import Database
import Programs

extension Deliveries {
  /// What became of the last mail, and of the claim on the next.
  struct Claimed: Sendable {
    /// Where those stand of which something became.
    let settled: [MailState]
    /// Nil where the mail is not sent now.
    let claim: MailClaim?
  }

  /// Writes down what became of the last mail and claims the next, in one transaction; there too it
  /// is asked whether that may still go, for of fifty mails the last is sent long after the first.
  func claim(
    _ mail: DueMail, _ content: MailContent, after last: Settlement?, _ course: DeliveryCourse
  ) async throws -> Claimed {
    try await database.tenant(course.tenant) { [self] tx in
      let settled = try settle(last, by: course.actor, tx)
      if let reason = try MailConsent.obstacles([mail], tx)[mail.id] {
        let ended = try tx.all(
          .endMail(mail, as: .suppressed, reason: reason, tenant: tx.tenant))
        return Claimed(settled: settled + ended, claim: nil)
      }
      if let moment = try QuietReminder.end(of: mail, tx) {
        try tx.execute(.postponeMail(mail, until: moment, tenant: tx.tenant))
        return Claimed(settled: settled, claim: nil)
      }
      if perDomainPerMinute != nil { try tx.execute(.lockDomain(of: mail, tenant: tx.tenant)) }
      let number = try tx.first(
        .claimMail(
          mail, sha256: content.sha256, by: course.run, rate: perDomainPerMinute, tenant: tx.tenant)
      )
      return Claimed(settled: settled, claim: number.map { MailClaim(id: mail.id, number: $0) })
    }
  }

  /// Ends a mail that cannot be written; where a file is not there, it may lie on another machine that
  /// takes the job next time.
  func drop(
    _ mail: DueMail, for problem: UnwritableMail, _ course: DeliveryCourse
  ) async throws -> [MailState] {
    try await database.tenant(course.tenant) { tx in
      problem == .missing
        ? try tx.all(.putOffMail(mail, reason: problem.reason, tenant: tx.tenant))
        : try tx.all(.endMail(mail, as: .failed, reason: problem.reason, tenant: tx.tenant))
    }
  }
}
