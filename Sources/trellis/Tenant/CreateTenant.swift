import ArgumentParser
import Programs

/// Adds an organisation: `trellis tenant create riverside --name "Riverside Mentors"`.
struct CreateTenant: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Add an organisation.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A short name: lower-case letters, digits, hyphens.") var slug: String
  @Option(help: "What people call it (default: the slug).") var name: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let slug = try SlugArgument.parse(slug)
    let name = try name.map { try TextArgument.parse($0, "--name") } ?? slug.description
    let created = try await office.tenants().create(
      slug, name: name, by: try office.actor, dryRun: dryRun)
    guard let created else {
      throw Failure(
        .conflict, "tenant.exists", "There is a tenant '\(slug)' already.",
        hint: "Choose another slug, or use it as it is: trellis tenant show \(slug)")
    }
    try office.print(TenantCard.of(created), done: dryRun ? nil : "Tenant '\(slug)' is created.")
  }
}
