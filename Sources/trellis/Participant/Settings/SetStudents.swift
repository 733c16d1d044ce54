import ArgumentParser
import Programs

/// Sets fields of students: `trellis student set S0001 S0002 --consent-on 2026-09-01`.
struct SetStudents: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set fields of students, one or many at once.",
    discussion: """
      The values are checked as an import checks its cells, and set for all of them or for nobody. \
      What changes is printed, old -> new, and recorded as an import. Dates are YYYY-MM-DD. \
      --priority 0 takes a priority and its reason back.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: SettingOptions
  @OptionGroup(title: "Fields") var values: StudentFieldOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let reason = try priorityReason()
    let plan = try SettingPlan(
      values.fields, kept: ["given_name", "family_name", "priority"], clear: options.clear)
    let session = SettingSession(
      office: office, options: options, role: .student, tenant: tenant, program: program)
    try await session.run(
      plan, idColumn: StudentColumn.externalID,
      { StudentImport(into: program, setting: $0) }, reason: reason)
  }

  /// Who is preferred must be so for a reason that others can read.
  private func priorityReason() throws -> String? {
    let isPreferred = values.priority.map { $0 != "0" } ?? false
    if isPreferred, values.priorityReason == nil {
      throw Failure(
        .usage, "priority.reason_missing", "--priority needs a reason.",
        hint: "Add --priority-reason, such as 'moved schools twice'; 0 needs none.")
    }
    if !isPreferred, values.priorityReason != nil {
      throw Failure(
        .usage, "usage", "--priority-reason goes with a --priority of 1 to 3.",
        hint: "Add --priority, or leave the reason out.")
    }
    return try values.priorityReason.map { try TextArgument.parse($0, "--priority-reason") }
  }
}
