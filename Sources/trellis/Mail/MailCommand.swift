import ArgumentParser
import Reporting

/// Mail that waits, was sent or came back.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "See what was mailed, mend what did not arrive, send what waits.",
    discussion: """
      Every mail is in one of these states: pending (waits), sending (a server is taking it), sent \
      (the server has it), deferred (tried, will be tried again by itself), failed (refused for good, \
      or given up after three days), unknown (nobody knows whether it arrived: look, then retry it or \
      leave it), suppressed (not sent on purpose: the address sends mail back, or somebody is blocked \
      or has no consent any more).

      trellis mail list --state failed
      trellis mail show ID
      trellis mail retry --state failed
      trellis mail deliver
      """,
    subcommands: [
      ListMails.self, ShowMail.self, RetryMails.self, DeliverMails.self, SuppressMail.self,
      UnsuppressMail.self, ListSuppressions.self,
    ], aliases: ["mails"])
}

extension MailState: ExpressibleByArgument {}
