import ArgumentParser
import Reporting

/// What people outside are told: `trellis report funder --as-of 2026-12-12 --out reports`.
struct ReportFunder: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "funder",
    abstract: "Write what partners and funders may read: sums of enough people, nothing of one.",
    discussion: """
      Numbers of fewer people than the program's suppression floor are not shown, nor those from \
      which they could be worked out; shares near none or all are told as bounds. The report says so \
      itself. '--format html,pdf,xlsx,csv,txt' chooses the files; 'program set --suppression-floor' \
      the floor.
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions
  @OptionGroup var words: LanguageOption

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(tenant, program, in: office)
    if try await files.enqueue(.funder, request, language: words.language.tag, in: office) {
      return
    }
    let manifest = try await ReportFailure.translating {
      try await office.reports().funder(
        request, in: words.language, into: files.dryRun ? nil : files.out,
        try files.batch(in: office))
    }
    try ReportPrinting.print((manifest, []), files, in: office)
  }
}
