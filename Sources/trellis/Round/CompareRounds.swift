import ArgumentParser
import Matching
import Programs

/// Shows who changes between two rounds: `trellis round compare 1 2`.
struct CompareRounds: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Show who changes, gains and loses between two rounds.",
    discussion: """
      With --policy in the place of a second round, the first round's snapshot is solved by that \
      policy, and nothing is stored. Scores are by the weights of the first round.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The first round's number, or 'latest'.") var first: String
  @Argument(help: "The round it is held against.") var second: String?
  @Option(help: "A policy file (YAML) to solve the first round by.") var policy: String?

  func validate() throws {
    guard (second == nil) != (policy == nil) else {
      throw ValidationError("Name a second round, or a policy with --policy.")
    }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let comparisons = try await office.roundReviews()
    if let second {
      let compared = try await RoundFailure.translating {
        try await comparisons.between(first, second, of: program.id, tenant: tenant.id)
      }
      return try ComparisonPrinting.print(
        compared.comparison,
        heading: [
          ("first", .number(compared.first.number)), ("second", .number(compared.second.number)),
        ], in: office)
    }
    let other = try PolicyFile.policy(at: policy)
    let compared = try await RoundFailure.translating {
      try await comparisons.under(other, first, of: program.id, tenant: tenant.id)
    }
    try ComparisonPrinting.print(
      compared.comparison,
      heading: [("first", .number(compared.round.number)), ("policy", .text(other.name))],
      in: office)
  }
}
