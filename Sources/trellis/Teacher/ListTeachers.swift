import ArgumentParser
import Programs

/// Lists teachers: `trellis teacher list`.
struct ListTeachers: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the teachers of a program's students.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    try office.print(
      TeacherListing.of(try await office.teachers().all(in: program.id, tenant: tenant.id)))
  }
}
