import ArgumentParser
import Programs
import Relationships

/// Imports requests: `trellis import requests requests.csv`.
struct ImportRequests: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: "Import what the two of pairs asked each other, and the answers.",
    discussion: """
      Columns: external_id, student*, mentor*, from* (student or mentor), asked_at*, answered_at, \
      entered_at, text. A time without an offset is in the program's zone; a day alone is its \
      beginning. The same request with answered_at later says that it was answered.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(RequestImport(into: program))
  }
}
