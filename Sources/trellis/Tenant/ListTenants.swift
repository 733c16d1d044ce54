import ArgumentParser
import Programs

/// Lists the organisations: `trellis tenant list`.
struct ListTenants: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the organisations.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    var listing = Listing(["tenant", "name", "created_at"])
    for tenant in try await office.tenants().all() {
      listing.add([.text(tenant.slug), .text(tenant.name), .text("\(tenant.createdAt)")])
    }
    try office.print(listing)
  }
}
