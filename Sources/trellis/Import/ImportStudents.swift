import ArgumentParser
import CivilTime
import Programs

/// Imports a roster of students: `trellis import students students.csv`.
struct ImportStudents: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "students", abstract: "Import a roster of students into a program.",
    discussion: """
      New ids are added, known ones updated field by field; a blank cell leaves what is known, and \
      people missing from the file are listed and left alone.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ImportOptions
  @OptionGroup var roster: RosterOptions
  @Option(help: "The day on which it begins to hold, YYYY-MM-DD (default: today).")
  var date: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let session = ImportSession(
      office: office, options: options, tenant: tenant,
      today: try await office.day(date, in: program, of: tenant), roster: roster,
      program: program)
    try await session.run(StudentImport(into: program))
  }
}
