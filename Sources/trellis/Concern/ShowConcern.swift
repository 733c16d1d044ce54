import ArgumentParser
import Programs
import Relationships

/// Opens a concern: `trellis concern show 3`.
struct ShowConcern: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Read a concern; for the safeguarding duty alone.",
    discussion: "That you read it is kept with it.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var named: ConcernNumber
  @OptionGroup var others: StrayWords

  func run(in office: Office) async throws {
    let number = try named.value
    let tenant = try await office.tenant()
    let file = try await ConcernFailure.translating {
      try await office.safeguarding().open(number, of: tenant.id, by: try office.actor)
    }
    office.printer.out(ConcernPrinting.bytes(of: file, in: try office.format))
  }
}
