import ArgumentParser
import Programs
import Relationships

/// Imports meetings: `trellis import meetings meetings.csv`.
struct ImportMeetings: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "meetings", abstract: "Import meetings of pairs, planned or over.",
    discussion: """
      Columns: external_id, student*, mentor*, starts_at*, place, mode, minutes, outcome (held, \
      cancelled, no_show), due_to (student, mentor, school, unknown), entered_at. A time without an \
      offset is in the program's zone. The same meeting with an outcome later says what became of \
      it; other changes correct it.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(MeetingImport(into: program))
  }
}
