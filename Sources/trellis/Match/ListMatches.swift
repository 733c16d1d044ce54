import ArgumentParser
import CivilTime
import Matching
import Programs

/// Lists a program's pairs: `trellis match list`.
struct ListMatches: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the pairs with their state.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "The day whose state is told, YYYY-MM-DD (default: today).")
  var asOf: DayArgument?

  @Flag(help: "Only proposed pairs that have not begun, with who has accepted.")
  var proposed = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    var listing = Listing([
      "match", "student", "student_name", "mentor", "mentor_name", "state", "started_on",
      "ended_on", "closure_reason", "round", "proposed_on", "accepted_by",
    ])
    let day = try await office.day(asOf, in: program, of: tenant)
    let all = try await office.matches().all(of: program.id, tenant: tenant.id, on: day)
    for match in all where !proposed || match.state == .proposed {
      listing.add([
        .text("\(match.id)"), .text(match.student.externalID), .text(match.student.name),
        .text(match.mentor.externalID), .text(match.mentor.name), .text(match.state.rawValue),
        .text(match.hasBegun ? "\(match.startedOn)" : nil), .text(match.endedOn?.description),
        .text(match.closureReason), .number(match.round), .text(match.proposedOn?.description),
        .list(match.acceptedBy.map(\.rawValue)),
      ])
    }
    try office.print(listing)
  }
}
