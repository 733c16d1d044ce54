import ArgumentParser
import CivilTime
import Matching
import Programs

/// Makes a draft's pairs matches: `trellis round publish 1 --starts-on 2026-09-07`.
struct PublishRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make a round's pairs matches, all or none.",
    discussion: """
      Gates, places and enrolment are asked again at this moment; if anything has changed, nothing \
      is published and every change is named. Where the program asks for acceptance, the pairs are \
      proposed: they hold their places, and begin with the last acceptance.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String
  @Option(help: "The day of introduction, YYYY-MM-DD (default: the day of publishing).")
  var startsOn: DayArgument?
  @Option(help: "The day for which gates are asked, YYYY-MM-DD (default: today).")
  var date: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(date, in: program, of: tenant)
    let start = try await office.dayIfGiven(startsOn, in: program, of: tenant) ?? day
    let published = try await RoundFailure.translating {
      try await office.rounds().publish(
        round, of: program, tenant: tenant.id, startsOn: start, date: day,
        by: try office.actor, dryRun: dryRun)
    }
    var card = Card()
    card.add("round", .number(published.round.number))
    card.add("state", .text(dryRun ? "draft" : published.round.state.rawValue))
    card.add("matches", .number(published.matches))
    card.add("starts_on", .text("\(start)"))
    card.add("asked", .list(program.acceptance.codes))
    let proposed =
      program.acceptance.isEmpty
      ? ""
      : " Each pair begins once \(program.acceptance.codes.joined(separator: ", ")) accepted:"
        + " trellis match accept."
    try office.print(
      card,
      done: dryRun
        ? "Nothing is written." : "Round \(published.round.number) is published.\(proposed)")
  }
}
