import ArgumentParser
import Reporting

/// A report for each guardian: `trellis report guardian --as-of 2026-12-12 --out reports`.
struct ReportGuardian: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "guardian", abstract: "Write a report for each guardian, in their language.",
    discussion: """
      One file for each guardian of each student who may receive it, and manifest.json with their \
      checksums. Who is left out is named: students of eighteen, and those whose letters could \
      reach a blocked guardian.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var files: ReportFileOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = try await files.request(tenant, program, in: office)
    let made = try await ReportFailure.translating {
      try await office.reports().guardians(request, into: files.dryRun ? nil : files.out)
    }
    try ReportPrinting.print(made.manifest, files, in: office)
    for left in made.leftOut {
      let why =
        switch left.reason {
        case .adult: "is eighteen and decides alone who is told"
        case .noBirthDate: "has no birth date and may be of age; enter it to release the report"
        case .reachesBlocked:
          "or a guardian shares an address or telephone with a blocked guardian; change it first"
        }
      office.printer.note("No report: student \(left.student) \(why).")
    }
  }
}
