import ArgumentParser
import Matching
import Programs

/// Imports pairs that must be in the next round: `trellis import pins pins.csv`.
struct ImportPins: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "pins", abstract: "Import pairs that must be in the next round.",
    discussion: "Columns: student*, mentor*. People are named by id or e-mail address.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(PinImport(into: program))
  }
}
