import ArgumentParser
import Matching
import Programs

/// Imports pairs that must not be: `trellis import exclusions exclusions.csv`.
struct ImportExclusions: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclusions", abstract: "Import pairs that must not be.",
    discussion: "Columns: student*, mentor*, reason. People are named by id or e-mail address.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(ExclusionImport(into: program))
  }
}
