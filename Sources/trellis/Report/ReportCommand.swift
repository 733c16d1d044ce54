import ArgumentParser

/// Reports and figures.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reports for each audience, how pairs keep meeting, networks, what to do today.",
    discussion: "Each is as of a day: the same day and the same facts give the same bytes.",
    subcommands: [
      ReportWorklist.self, ReportConsistency.self, ReportNetwork.self, ReportGuardian.self,
      ReportTeacher.self, ReportStudent.self, ReportMentor.self,
      ReportProgram.self, ReportFunder.self, VerifyReports.self,
    ],
    aliases: ["reports"])
}
