import ArgumentParser
import Programs
import Relationships

/// Imports check-ins: `trellis import check-ins check-ins.csv`.
struct ImportCheckIns: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-ins", abstract: "Import check-ins of a program's pairs.",
    discussion: """
      Columns: external_id, student*, mentor*, occurred_at*, entered_at, outcome, mode, minutes, \
      logged_by, confirmed, note. A time without an offset is in the program's zone.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(CheckInImport(into: program))
  }
}
