import ArgumentParser

/// The programs of a tenant.
struct ProgramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program", abstract: "Mentoring programs: dates, cadence, breaks, rules.",
    subcommands: [
      CreateProgram.self, ListPrograms.self, ShowProgram.self, SetProgram.self, BreakProgram.self,
      CloseProgram.self, RolloverProgram.self,
    ],
    aliases: ["programs"])
}
