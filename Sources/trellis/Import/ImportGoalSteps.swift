import ArgumentParser
import Programs
import Relationships

/// Imports steps towards goals: `trellis import goal-steps goal-steps.csv`.
struct ImportGoalSteps: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal-steps", abstract: "Import how far pairs have come towards their goals.",
    discussion: """
      Columns: external_id, student*, mentor*, goal* (code, name or alias), on*, progress* (0 to \
      100), logged_by, note, share (pair or family), entered_at.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(nil, in: program, of: tenant))
    try await session.run(GoalStepImport(into: program))
  }
}
