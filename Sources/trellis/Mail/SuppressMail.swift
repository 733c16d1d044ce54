import ArgumentParser
import Mail
import Programs
import Reporting

/// Sends an address nothing more: `trellis mail suppress eva@example.org --note "asked by phone"`.
struct SuppressMail: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress", abstract: "Send an address nothing from now on.",
    discussion: "Mail that waits for it is not sent either. Prints how to undo it.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "Why.") var note: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false
  @Argument(help: "The address.") var address: String

  func run(in office: Office) async throws {
    let address = try MailFailure.address(address)
    let note = try note.map { try TextArgument.parse($0, "--note") }
    let tenant = try await office.tenant()
    let isNew = try await office.mails().suppress(
      address, note: note, of: tenant.id, by: try office.actor, dryRun: dryRun)
    guard isNew else {
      throw Failure(
        .conflict, "mail.suppressed", "\(address) gets nothing already.",
        hint: "'trellis mail suppressed' shows since when and why.")
    }
    var card = Card()
    card.add("address", .text(address.key))
    card.add("state", .text("suppressed"))
    try office.print(
      card,
      done: dryRun
        ? "Nothing is written."
        : "To undo: trellis mail unsuppress \(address.text.shellWord)")
  }
}
