import ArgumentParser
import Programs
import Reporting

/// Lists mails: `trellis mail list --state failed`.
struct ListMails: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List mails, the latest first.",
    discussion: "With --json also how many there are in each state.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var which: MailChoice
  @Option(help: "So many at most.") var limit = 1_000

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is \(limit); write 1 or more.") }
  }

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var filter = which.filter
    filter.limit = limit
    let found = try await office.mails().list(filter, of: tenant.id)
    try office.print(
      MailListing.of(found.mails, found.counts, isForPeople: try office.format == .table))
    let total = found.counts.values.reduce(0, +)
    if found.mails.count < total {
      office.printer.note("\(total - found.mails.count) more mails; --limit shows more.")
    }
  }
}

/// Which mails a command speaks of.
struct MailChoice: ParsableArguments {
  @Option(help: "Only this state, such as failed; may be repeated.") var state: [MailState] = []
  @Option(help: "Only this kind, such as report.guardian.") var kind: String?
  @Option(help: "Only mail to this address.") var address: String?
  @Option(help: "Only mail to the person of this id.") var recipient: String?
  @Option(help: "Only the letters of this batch of reports, by the id of its job.")
  var batch: Int64?

  var isGiven: Bool {
    !state.isEmpty || kind != nil || address != nil || recipient != nil || batch != nil
  }

  var filter: MailFilter {
    var filter = MailFilter()
    filter.states = state.isEmpty ? nil : state
    filter.kind = kind
    filter.address = address
    filter.recipient = recipient
    filter.batch = batch
    return filter
  }
}
