import ArgumentParser
import Programs

/// Confirm a guardian whom a roster no longer names.
///
/// `trellis guardian confirm 'Rosa López' --student S0001 --reason 'she called'`.
struct ConfirmGuardian: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm a guardian whom a roster no longer names.",
    discussion: """
      Reports go there again, and later rosters that leave the guardian out change nothing.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var asked: ContactDecisionOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let decision = try asked.decision(.confirm, in: office)
    let links = try await ContactFailure.translating {
      try await office.guardians().decide(decision, tenant: tenant.id)
    }
    try office.print(GuardianListing.of(links))
    guard !asked.dryRun else { return }
    office.printer.note(
      "The guardian is confirmed. To stop reports: "
        + "trellis guardian block \(asked.words) --reason WHY")
  }
}
