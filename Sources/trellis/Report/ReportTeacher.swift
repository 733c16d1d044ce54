import ArgumentParser
import Reporting

/// A report for each teacher: `trellis report teacher --as-of 2026-12-12 --out reports`.
struct ReportTeacher: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "teacher", abstract: "Write a report for each teacher, of their own students.",
    discussion: """
      One file a teacher, and manifest.json with their checksums; with '--format html,pdf' a page \
      for the browser and one to print, with xlsx or csv the students as a table. Teachers who are \
      blocked get none and are named. Run it again after a break: what was finished is kept.

      trellis report teacher --as-of 2026-12-12 --out classes --format html,pdf,xlsx
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(tenant, program, in: office)
    if try await files.enqueue(.teacher, request, in: office) { return }
    let made = try await ReportFailure.translating {
      try await office.reports().teachers(
        request, into: files.dryRun ? nil : files.out, try files.batch(in: office))
    }
    try ReportPrinting.print(made, files, in: office)
  }
}
