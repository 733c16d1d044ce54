import ArgumentParser
import Database

/// Checks the set-up, one line a check: `trellis doctor`.
struct Doctor: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the set-up; each failure names the command that mends it.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let checks = await DoctorChecks(office: office).run()
    var listing = Listing(["check", "result", "detail", "remedy"])
    for check in checks {
      listing.add([
        .text(check.name), .text(check.passed ? "ok" : "FAILED"), .text(check.detail),
        .text(check.remedy),
      ])
    }
    try office.print(listing)
    if !checks.allSatisfy(\.passed) { throw ExitCode(ProcessStatus.failed.rawValue) }
  }
}
