import ArgumentParser
import Database
import Programs
import Reporting

/// Shows one mail: `trellis mail show 018f3a5c-...`.
struct ShowMail: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one mail: to whom, what became of it, the server's words.",
    discussion: "What it says is in the files that are named; the outbox keeps no copy.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The mail's id, as 'trellis mail list' names it.") var mail: MailArgument

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var filter = MailFilter()
    filter.ids = [mail.id]
    guard let found = try await office.mails().list(filter, of: tenant.id).mails.first else {
      throw MailFailure.notFound([mail.id])
    }
    try office.print(MailListing.card(found))
    if let advice = MailAdvice.of(found) { office.printer.note(advice) }
  }
}

/// A mail's id.
struct MailArgument: ExpressibleByArgument {
  let id: OutgoingMail.ID

  init?(argument: String) {
    guard let id = OutgoingMail.ID(argument) else { return nil }
    self.id = id
  }
}
