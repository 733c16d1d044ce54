import ArgumentParser
import Jobs
import Programs

/// Looks at the schedules once: `trellis schedule tick`.
struct TickSchedules: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Put the jobs of all schedules that are due into the queue.",
    discussion: """
      Workers do this by themselves every few seconds. This is for set-ups that start a worker now \
      and then: 'trellis schedule tick && trellis worker --drain'. It looks at every tenant; two at \
      once, or one beside workers, make each run once.
      """)

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let outcome = try await office.scheduler().tick()
    let slugs = Dictionary(
      try await office.tenants().all().map { ($0.id, $0.slug) }, uniquingKeysWith: { a, _ in a })
    var listing = Listing(["tenant", "schedule", "run", "job"])
    for tick in outcome.made {
      listing.add([
        .text(slugs[tick.tenant]), .text(tick.schedule), .text("\(tick.at)"),
        .text("\(tick.job)"),
      ])
    }
    try office.print(listing)
    for trouble in outcome.troubles {
      office.printer.note("\(trouble.schedule): \(trouble.reason) It is tried again in an hour.")
    }
  }
}
