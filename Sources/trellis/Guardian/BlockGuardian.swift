import ArgumentParser
import Programs

/// Send a guardian no reports and no mail.
///
/// `trellis guardian block rosa@example.org --reason 'court order'`.
struct BlockGuardian: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "block", abstract: "Send a guardian no reports and no mail.",
    discussion: """
      Without --student the block holds for all of their students, and for those whom a later roster \\
      brings. No import, sync or undo lifts it; 'trellis guardian unblock' does.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var asked: ContactDecisionOptions

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let decision = try asked.decision(.block, in: office)
    let links = try await ContactFailure.translating {
      try await office.guardians().decide(decision, tenant: tenant.id)
    }
    try office.print(GuardianListing.of(links))
    guard !asked.dryRun else { return }
    office.printer.note(
      "\(links.count) student\(links.count == 1 ? "" : "s"): no reports go there. "
        + "To undo: trellis guardian unblock \(asked.words) --reason WHY")
  }
}
