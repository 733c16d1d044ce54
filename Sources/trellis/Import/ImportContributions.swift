import ArgumentParser
import Programs
import Relationships

/// Imports contributions: `trellis import contributions contributions.csv`.
struct ImportContributions: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "contributions", abstract: "Import what the two of pairs gave each other.",
    discussion: """
      Columns: external_id, student*, mentor*, from* (student or mentor), kind*, on*, note, share \
      (pair or family), entered_at. Kinds are those of 'trellis help contribution add'.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(ContributionImport(into: program))
  }
}
