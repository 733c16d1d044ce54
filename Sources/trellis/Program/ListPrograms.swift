import ArgumentParser
import CivilTime
import Programs

/// Lists a tenant's programs: `trellis program list`.
struct ListPrograms: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the programs.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var listing = Listing(["program", "name", "starts_on", "ends_on", "cadence", "time_zone"])
    for program in try await office.programs().all(of: tenant.id) {
      listing.add([
        .text(program.slug), .text(program.name), .text("\(program.startsOn)"),
        .text(program.endsOn?.description), .text(program.cadence.rawValue),
        .text(program.timeZone),
      ])
    }
    try office.print(listing)
  }
}
