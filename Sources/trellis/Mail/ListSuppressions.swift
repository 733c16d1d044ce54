import ArgumentParser
import Programs
import Reporting

/// Lists the addresses that get nothing: `trellis mail suppressed`.
struct ListSuppressions: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppressed", abstract: "List the addresses that get nothing, since when and why.")

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    try office.print(MailListing.of(try await office.mails().suppressions(of: tenant.id)))
  }
}
