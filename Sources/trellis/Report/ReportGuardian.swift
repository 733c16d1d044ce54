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

      '--preview-for-student S1001' shows one student's letter before anything goes out, as the \
      family would see it and marked as a preview: printed as text, or written with '--out'. It \
      names no guardian, so the student may see it too. It is not sent, not logged as told to \
      anybody, and uses up no edition.

      trellis report guardian --as-of 2026-12-12 --out reports --format html,pdf
      trellis report guardian --preview-for-student S1001
      trellis report guardian --preview-for-student S1001 --out look --format pdf
      trellis report guardian --as-of 2026-12-12 --out print --pack class

      '--queue' orders the letters and ends at once; workers make them, and with '--deliver mail' each \
      is sent to its guardian.

      trellis report guardian --as-of 2026-12-12 --queue --out letters --deliver mail
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions
  @OptionGroup var packs: PackOption
  @Option(
    help: ArgumentHelp(
      "Show this student's letter alone, as a preview that nobody is told of.", valueName: "id"))
  var previewForStudent: String?

  func validate() throws {
    guard previewForStudent == nil || packs.pack == nil else {
      throw ValidationError("A preview is one letter; leave --pack away.")
    }
    guard previewForStudent == nil || !files.queued.queue else {
      throw ValidationError("A preview is made at once; leave --queue away.")
    }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(tenant, program, in: office)
    if let previewForStudent {
      return try await LetterPreview(student: previewForStudent, request: request, files: files)
        .show(in: office)
    }
    if try await files.enqueue(.guardian, request, pack: packs.pack, in: office) { return }
    let made = try await ReportFailure.translating {
      try await office.reports().guardians(
        request, into: files.dryRun ? nil : files.out,
        try files.batch(in: office, pack: packs.pack))
    }
    try ReportPrinting.print(made, files, in: office)
  }
}
