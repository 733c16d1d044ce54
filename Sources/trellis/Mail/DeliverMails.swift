import ArgumentParser
import Programs
import Reporting

/// Sends what is due: `trellis mail deliver`.
struct DeliverMails: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver", abstract: "Send the mail that is due now, without a worker.",
    discussion: """
      Ends once nothing is due; what the server put off waits for the next run. Where a domain gets so \
      many mails a minute (mail_per_domain_per_minute), it waits for the rest. Broken off, it loses \
      nothing: run it again.

      Without mail_host each mail becomes a file of mail_folder; --to-folder writes files there \
      instead of sending, and counts them as sent.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(help: "Write the mails into this folder instead of sending them.") var toFolder: String?
  @Flag(help: "Say how many wait, and stop; nothing is sent.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var settings = try office.mailSettings
    if let toFolder { settings.use(folder: toFolder) }
    guard !dryRun else { return try await preview(tenant, settings, in: office) }
    let deliveries = try await office.deliveries(settings)
    let meter = MailMeter(printer: office.printer)
    var counts: [MailState: Int] = [:]
    var tally: DeliveryTally
    repeat {
      tally = try await deliveries.deliver(of: tenant.id, by: try office.actor) { meter.tell($0) }
      for state in MailState.allCases { counts[state, default: 0] += tally[state] }
      // A domain's minute is full: its next mails go when it is over.
      guard tally.stop == nil, let seconds = tally.secondsUntilNext, seconds <= 60 else { break }
      try await Task.sleep(for: .seconds(seconds))
    } while true
    if let stop = tally.stop { throw MailFailure.stopped(stop, after: counts[.sent] ?? 0) }
    try print(counts, tally, settings, in: office)
    try await office.spool.sweep(tenant.id, in: try await office.database())
  }

  private func preview(
    _ tenant: Tenant, _ settings: MailSettings, in office: Office
  ) async throws {
    var filter = MailFilter()
    filter.states = [.pending, .deferred]
    filter.limit = 1
    let counts = try await office.mails().list(filter, of: tenant.id).counts
    var card = Card()
    card.add("waiting", .number(counts.values.reduce(0, +)))
    card.add("by", .text(settings.way))
    try office.print(card, done: "Nothing is sent.")
  }

  private func print(
    _ counts: [MailState: Int], _ tally: DeliveryTally, _ settings: MailSettings, in office: Office
  ) throws {
    var card = Card()
    for state in [MailState.sent, .deferred, .failed, .unknown, .suppressed] {
      card.add(state.rawValue, .number(counts[state] ?? 0))
    }
    card.add("waiting", .number(tally.remaining))
    card.add("by", .text(settings.way))
    try office.print(card)
    let isAmiss = [MailState.failed, .unknown].contains { (counts[$0] ?? 0) > 0 }
    if isAmiss {
      office.printer.note("'trellis mail list --state failed --state unknown' says which.")
    }
  }
}
