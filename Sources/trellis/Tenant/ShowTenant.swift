import ArgumentParser

/// Shows one organisation: `trellis tenant show riverside`.
struct ShowTenant: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one organisation.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The tenant's slug (default: the one in force).") var slug: String?

  func run(in office: Office) async throws {
    try office.print(TenantCard.of(try await office.tenant(named: slug)))
  }
}
