import ArgumentParser
import Programs

/// Lists a tenant's goals: `trellis goal list`.
struct ListGoals: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the goals with their codes, parents and aliases.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    var listing = Listing(["code", "name", "parent", "aliases"])
    for goal in try await office.vocabulary().all(of: tenant.id) {
      listing.add([
        .text(goal.code), .text(goal.name), .text(goal.parent), .list(goal.aliases),
      ])
    }
    try office.print(listing)
  }
}
