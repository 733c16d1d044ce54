import ArgumentParser
import Reporting

/// Whether a folder of reports is whole: `trellis report verify reports`.
struct VerifyReports: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a folder holds exactly the reports that its manifest names.",
    discussion: """
      Every file is read and its checksum compared. Files that are missing, changed or not named are \
      listed, and the exit code is 1.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The folder that reports were written into.") var folder: String

  func run(in office: Office) async throws {
    let result = try await ReportFailure.translating { try ReportVerification(of: folder) }
    var listing = Listing(["file", "fault"])
    for finding in result.findings {
      listing.add([.text(finding.path), .text(finding.fault.rawValue)])
    }
    try office.print(listing)
    guard result.findings.isEmpty else {
      throw Failure(
        .failed, "reports.not_whole",
        "\(folder) is not what was written: \(result.findings.count) of its files differ.",
        hint: "Write the reports again: what is whole is kept, the rest is made anew.")
    }
    office.printer.note("All \(result.files) files are as they were written.")
  }
}
