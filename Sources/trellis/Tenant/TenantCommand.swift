import ArgumentParser

/// The organisations that use this database.
struct TenantCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenant", abstract: "Organisations, each with its own data.",
    subcommands: [CreateTenant.self, ListTenants.self, ShowTenant.self], aliases: ["tenants"])
}
