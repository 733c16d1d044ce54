import ArgumentParser
import Reporting

/// A program as a whole: `trellis report program --as-of 2026-12-12 --out reports`.
struct ReportProgram: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "program", abstract: "Write a report of the program as a whole, for coordinators.",
    discussion: """
      The first page says what goes well and what needs attention; then come students, matching, \
      meetings, how long matches last, support, promises and growth, each figure with what was \
      counted and left out. '--format html,pdf,xlsx,csv,txt' chooses the files: xlsx has every table \
      and a row for every match, csv every figure; 'report consistency --format csv' has the matches \
      as csv. --period and --from choose the days of the picture of \
      meetings over time; every other figure is of the program up to the day.
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions
  @OptionGroup var words: LanguageOption

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(tenant, program, in: office)
    if try await files.enqueue(.program, request, language: words.language.tag, in: office) {
      return
    }
    let policy = try PolicyFile.policy(at: nil, orOf: program)
    let manifest = try await ReportFailure.translating {
      try await office.reports().program(
        request, policy: policy, in: words.language, into: files.dryRun ? nil : files.out,
        try files.batch(in: office))
    }
    try ReportPrinting.print((manifest, []), files, in: office)
  }
}
