import ArgumentParser
import Reporting

/// A month for each student: `trellis report student --as-of 2026-11-30 --out months`.
struct ReportStudent: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "student", abstract: "Write each student's own month, in their language.",
    discussion: """
      The next meeting, promises, what the student gave and received, thank-you lines ready to copy, \
      and who waits for an answer. One file a student, and manifest.json with their checksums. Who is \
      left out is named: students who are withdrawn, on hold for safety, or have nothing to be told \
      because they were never matched and are not waiting. --person writes one student's alone.
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions
  @OptionGroup var packs: PackOption
  @Option(help: "One student alone: the id in the roster.") var person: String?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(
      tenant, program, of: .month, in: office)
    if try await files.enqueue(
      .student, request, pack: packs.pack, person: person, in: office)
    {
      return
    }
    let made = try await NamedPersonFailure.translating {
      try await ReportFailure.translating {
        try await office.reports().students(
          request, of: person, into: files.dryRun ? nil : files.out,
          try files.batch(in: office, pack: packs.pack))
      }
    }
    try ReportPrinting.print(made, files, in: office)
  }
}
