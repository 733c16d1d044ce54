import ArgumentParser
import Programs

/// Adds holidays: `trellis program break --from 2026-11-23 --to 2026-11-27 --name Thanksgiving`.
struct BreakProgram: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "break", abstract: "Add holidays: days on which nobody is expected to meet.",
    discussion: "Both days count. A window half covered by breaks and holds does not count.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "The first day, YYYY-MM-DD.") var from: DayArgument
  @Option(help: "The last day, YYYY-MM-DD.") var to: DayArgument
  @Option(help: "What people call it.") var name: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let name = try TextArgument.parse(name, "--name")
    let tenant = try await office.tenant()
    let program = try await office.program(named: chosen.program, of: tenant)
    let first = try await office.day(from, in: program, of: tenant)
    let last = try await office.day(to, in: program, of: tenant)
    let added = try await ProgramFailure.translating {
      try await office.programs().addBreak(
        named: name, from: first, to: last, program: program.id, of: tenant.id,
        by: try office.actor, dryRun: dryRun)
    }
    var card = Card()
    card.add("program", .text(program.slug))
    card.add("break", .text(added.name))
    card.add("from", .text("\(added.from)"))
    card.add("to", .text("\(added.to)"))
    try office.print(card, done: dryRun ? nil : "The break is entered.")
  }
}
