import ArgumentParser
import Matching
import Programs

/// Imports who named whom: `trellis import wishes wishes.csv`.
struct ImportWishes: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "wishes", abstract: "Import who named whom.",
    discussion:
      "Columns: from*, to*, in either direction. People are named by id or e-mail address.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(WishImport(into: program))
  }
}
