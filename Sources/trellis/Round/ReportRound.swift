import ArgumentParser
import Reporting

/// Writes a page about a round: `trellis round report latest --out round.html`.
struct ReportRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a page about a round, to decide by.",
    discussion: """
      One HTML file that opens in any browser: whether the round is proved to be the best, how good \
      its pairs are, the share matched by site, language, grade band and hours offered, who is left \
      out and why, and of which mentors there are too few. It names students: it is for coordinators, \
      and only you can read the file.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String = "latest"
  @Option(help: "The file, or - for standard output (default: round-NUMBER.html here).")
  var out: String?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let (report, page) = try await RoundFailure.translating {
      try await office.roundReports().page(of: round, in: program, tenant: tenant)
    }
    if out == "-" { return office.printer.out(page) }
    let path = out ?? "round-\(report.heading.number).html"
    try await ReportFailure.translating { try AtomicFile.write(page, to: path) }
    var card = Card()
    card.add("round", .number(report.heading.number))
    card.add("file", .text(path))
    card.add("bytes", .number(page.count))
    card.add("proved", .flag(report.isProved))
    try office.print(card, done: sentence(report, path))
  }

  private func sentence(_ report: RoundReport, _ path: String) -> String {
    report.isProved
      ? "The report is in \(path)."
      : "The report is in \(path). The round is not proved and cannot be published."
  }
}
