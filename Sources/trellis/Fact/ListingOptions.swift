import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Which facts of a program are listed.
struct ListingOptions: ParsableArguments {
  @OptionGroup var chosen: ProgramOption
  @Option(help: "One match's: its id, its student, or STUDENT:MENTOR.") var match: String?
  @Option(help: "One student's, by id.") var student: String?
  @Option(help: "The first day: YYYY-MM-DD, monday, ...") var from: DayArgument?
  @Option(help: "The last day: YYYY-MM-DD, today, ...") var to: DayArgument?

  func filter(in office: Office) async throws -> (filter: FactFilter, day: Day) {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    guard match == nil || student == nil else {
      throw Failure(
        .usage, "usage", "--match and --student both say whose facts are listed.",
        hint: "Write one of the two.")
    }
    let filter = FactFilter(
      program: program.id, tenant: tenant.id, match: match ?? student,
      from: try await office.dayIfGiven(from, in: program, of: tenant),
      to: try await office.dayIfGiven(to, in: program, of: tenant))
    return (filter, try await office.day(nil, in: program, of: tenant))
  }
}
