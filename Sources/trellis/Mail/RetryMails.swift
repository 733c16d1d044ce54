import ArgumentParser
import Programs
import Reporting

/// Sends mails once more: `trellis mail retry --state failed`.
struct RetryMails: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Let mails that did not arrive go once more.",
    discussion: """
      Name them, or choose them by state, kind, address or recipient. They wait again as if they were \
      new; a worker, or 'trellis mail deliver', sends them. A mail keeps its Message-ID, so whoever \
      has it already sees it once in most programs. An address that is suppressed stays so: \
      'trellis mail unsuppress' lifts that first.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var which: MailChoice
  @Flag(help: "Say how many, and stop; nothing is written.") var dryRun = false
  @Argument(help: "Mails by id.") var mails: [MailArgument] = []

  func validate() throws {
    guard mails.isEmpty, !which.isGiven else { return }
    throw ValidationError("Name mails, or choose them, for instance with --state failed.")
  }

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var filter = which.filter
    if !mails.isEmpty { filter.ids = mails.map(\.id) }
    let retried = try await office.mails().retry(filter, of: tenant.id, dryRun: dryRun)
    let missing = Set(mails.map(\.id)).subtracting(retried)
    if retried.isEmpty, !missing.isEmpty { throw MailFailure.notFound(Array(missing)) }
    var card = Card()
    card.add("retried", .number(retried.count))
    try office.print(card)
    office.printer.note(
      dryRun
        ? "Nothing is written."
        : "They wait; a worker sends them, or 'trellis mail deliver' does.")
  }
}
