import ArgumentParser

/// Reports and figures.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reports for guardians and teachers, and how pairs keep meeting.",
    discussion: "Each is as of a day: the same day and the same facts give the same bytes.",
    subcommands: [ReportConsistency.self, ReportGuardian.self, ReportTeacher.self],
    aliases: ["reports"])
}
