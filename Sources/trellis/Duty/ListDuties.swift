import ArgumentParser
import Programs
import Relationships

/// Lists who has which duty: `trellis duty list`.
struct ListDuties: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List who has which duty, and who had it.")

  @OptionGroup var global: GlobalOptions
  @Option(help: "One duty alone: safeguarding or screening.") var duty: Duty?

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let all = try await office.duties().all(of: tenant.id)
    try office.print(DutyListing.of(all.filter { duty == nil || $0.duty == duty }))
  }
}
