import ArgumentParser
import Database

/// Brings the schema up to date: `trellis db migrate`.
struct MigrateDatabase: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring the database's schema up to this version.",
    discussion: """
      The private server is migrated by itself. On a server of yours this makes the schema \
      'trellis' and the roles trellis_owner, trellis_app, trellis_ops, trellis_control, \
      trellis_safeguarding, trellis_queue and trellis_worker, so it must be run once as a superuser or \
      as somebody who may create roles.
      """)

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Run the migrations and take them back.") var dryRun = false

  func run(in office: Office) async throws {
    let choice = try office.databaseChoice
    if case .local(let server) = choice { try await server.start() }
    let migrator = Migrator(choice.target, appVersion: Release.version)
    let names = try await migrator.migrate(isDryRun: dryRun)
    var listing = Listing(["migration"])
    for name in names { listing.add([.text(name)]) }
    try office.print(listing)
    let verb = dryRun ? "would be applied" : "applied"
    office.printer.note(
      names.isEmpty
        ? "The schema is current; nothing to apply." : "\(names.count) migrations \(verb).")
  }
}
