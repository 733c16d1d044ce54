import ArgumentParser
import Programs

/// Sets fields of mentors: `trellis mentor set M001 --screening cleared`.
struct SetMentors: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set fields of mentors, one or many at once.",
    discussion: """
      The values are checked as an import checks its cells, and set for all of them or for nobody. \
      What changes is printed, old -> new, and recorded as an import. Dates are YYYY-MM-DD.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: SettingOptions
  @OptionGroup(title: "Fields") var values: MentorFieldOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let plan = try SettingPlan(
      values.fields, kept: ["given_name", "family_name", "capacity"], clear: options.clear)
    let session = SettingSession(
      office: office, options: options, role: .mentor, tenant: tenant, program: program)
    try await session.run(plan, idColumn: MentorColumn.externalID) {
      MentorImport(into: program, setting: $0)
    }
  }
}
