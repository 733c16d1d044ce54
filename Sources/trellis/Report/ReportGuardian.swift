import ArgumentParser
import Reporting

/// A report for each guardian: `trellis report guardian --as-of 2026-12-12 --out reports`.
struct ReportGuardian: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "guardian", abstract: "Write a report for each guardian, in their language.",
    discussion: """
      One file for each guardian of each student who may receive it, and manifest.json with their \
      checksums; with '--format html,pdf' a page for the browser and one to print. With '--pack \
      class' one PDF a class to print: a class is the cohort, else that of the first teacher. Run it \
      again after a break: what was finished is kept.

      Who is left out is named, and '--dry-run' says so before anything is written: guardians who \
      are blocked or not yet confirmed, students without a guardian or without consent, students of \
      eighteen who have not agreed ('trellis student share'), students of grade 12 without a birth \
      date, and those whose letters could reach a blocked guardian.

      trellis report guardian --as-of 2026-12-12 --out reports --format html,pdf
      trellis report guardian --as-of 2026-12-12 --out print --pack class
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions
  @OptionGroup var packs: PackOption

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(tenant, program, in: office)
    let made = try await ReportFailure.translating {
      try await office.reports().guardians(
        request, into: files.dryRun ? nil : files.out,
        try files.batch(in: office, pack: packs.pack))
    }
    try ReportPrinting.print(made, files, in: office)
  }
}
