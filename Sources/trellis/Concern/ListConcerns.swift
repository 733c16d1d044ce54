import ArgumentParser
import Programs
import Relationships

/// Lists concerns without their words: `trellis concern list`.
struct ListConcerns: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List concerns; for the safeguarding duty alone.",
    discussion: "What they say is shown by 'trellis concern show NUMBER', which keeps who read it.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Those alone that nobody has handled.") var open = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let all = try await ConcernFailure.translating {
      try await office.safeguarding().all(of: tenant.id, by: try office.actor)
    }
    try office.print(ConcernPrinting.listing(all.filter { !open || $0.state == .open }))
  }
}
