import ArgumentParser
import CivilTime
import Matching
import Programs
import Relationships

/// Tells of one pair: `trellis match show S0001`.
struct ShowMatch: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The story of one pair: who, since when, how it goes.",
    discussion: """
      Who they are and why, how they keep meeting and what is not counted, the next meeting, their \
      goals, promises, gifts and open requests, holds, support contacts, and how it ended. \
      'trellis match timeline' lists everything that happened.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    let found = try await MatchFailure.translating {
      try await office.matches().find(match, of: program.id, tenant: tenant.id, on: day)
    }
    let story = try await office.stories().of(
      found.match, program: program, tenant: tenant.id, asOf: day, enteredBy: options.moment)
    switch try office.format {
    case .json, .ndjson: office.printer.out(story.json + [UInt8(ascii: "\n")])
    case .table, .csv, .tsv: StoryPrinting(story).lines.forEach(office.printer.say)
    }
  }
}
