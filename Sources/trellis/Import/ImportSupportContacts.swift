import ArgumentParser
import Programs
import Relationships

/// Imports support contacts: `trellis import support-contacts support-contacts.csv`.
struct ImportSupportContacts: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "support-contacts", abstract: "Import that staff asked how matches go.",
    discussion: """
      Columns: external_id, student*, mentor*, with* (student, mentor or guardian), on*, mode, by, \
      note, entered_at. Blank in by means you.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(SupportContactImport(into: program))
  }
}
