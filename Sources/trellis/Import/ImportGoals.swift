import ArgumentParser
import Programs

/// Imports a vocabulary: `trellis import goals goals.csv`.
struct ImportGoals: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals", abstract: "Import the vocabulary of goals, needs and offers.",
    discussion: "Columns: code*, name*, parent, aliases. The vocabulary is the whole tenant's.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let session = ImportSession(
      office: office, options: options, tenant: try await office.tenant(), today: office.today)
    try await session.run(GoalImport())
  }
}
