import ArgumentParser
import Mail
import Programs
import Reporting

/// Lets an address have mail again: `trellis mail unsuppress eva@example.org`.
struct UnsuppressMail: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsuppress", abstract: "Let an address have mail again.",
    discussion: """
      What was suppressed before stays so; 'trellis mail retry --address ADDRESS' sends it. After two \
      more mails that come back the address is suppressed again.
      """)

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false
  @Argument(help: "The address.") var address: String

  func run(in office: Office) async throws {
    let address = try MailFailure.address(address)
    let tenant = try await office.tenant()
    let was = try await office.mails().unsuppress(
      address, of: tenant.id, by: try office.actor, dryRun: dryRun)
    guard was else {
      throw Failure(
        .notFound, "mail.not_suppressed", "\(address) is not suppressed.",
        hint: "'trellis mail suppressed' shows the addresses that are.")
    }
    var card = Card()
    card.add("address", .text(address.key))
    card.add("state", .text("free"))
    try office.print(
      card,
      done: dryRun
        ? "Nothing is written."
        : "To undo: trellis mail suppress \(address.text.shellWord)")
  }
}
