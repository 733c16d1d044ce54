import ArgumentParser
import Programs
import Relationships

/// Imports promises: `trellis import commitments commitments.csv`.
struct ImportCommitments: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitments", abstract: "Import what the two of pairs promised each other.",
    discussion: """
      Columns: external_id, student*, mentor*, owner* (student or mentor), text*, goal, made_on*, \
      due_on*, kept_on, cancelled_on, entered_at, share (pair or family). The same promise with \
      kept_on later says that it was kept; other changes correct it.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(CommitmentImport(into: program))
  }
}
