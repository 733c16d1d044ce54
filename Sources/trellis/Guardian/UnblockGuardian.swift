import ArgumentParser
import Programs

/// Lift a guardian's block.
///
/// `trellis guardian unblock rosa@example.org --reason 'order ended'`.
struct UnblockGuardian: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "unblock", abstract: "Lift a guardian's block.",
    discussion: """
      What the guardian had said before holds again. Without --student all of their blocks are lifted.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var asked: ContactDecisionOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let decision = try asked.decision(.unblock, in: office)
    let links = try await ContactFailure.translating {
      try await office.guardians().decide(decision, tenant: tenant.id)
    }
    try office.print(GuardianListing.of(links))
    guard !asked.dryRun else { return }
    office.printer.note(
      "The block is lifted. "
        + "To undo: trellis guardian block \(asked.words) --reason WHY")
  }
}
