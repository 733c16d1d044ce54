import ArgumentParser
import Reporting

/// A month for each mentor: `trellis report mentor --as-of 2026-11-30 --out months`.
struct ReportMentor: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentor",
    abstract: "Write each mentor's own month and hours, in their language.",
    discussion: """
      For each student the next meeting, promises, what both gave, thank-you lines ready to copy, and \
      questions that wait; then the hours for a certificate. One file a mentor, and manifest.json \
      with their checksums. Who is left out is named: mentors who are withdrawn, on hold for safety, \
      or were never matched. --person writes one mentor's alone.
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions
  @Option(help: "One mentor alone: the id in the roster.") var person: String?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(
      tenant, program, of: .month, in: office)
    if try await files.enqueue(.mentor, request, person: person, in: office) { return }
    let made = try await NamedPersonFailure.translating {
      try await ReportFailure.translating {
        try await office.reports().mentors(
          request, of: person, into: files.dryRun ? nil : files.out, try files.batch(in: office))
      }
    }
    try ReportPrinting.print(made, files, in: office)
  }
}
