import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Lists what a pair works towards: `trellis match goals S0001`.
struct ListMatchGoals: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals", abstract: "List what a pair works towards, and how far it has come.",
    discussion: """
      A goal is proposed (by the round, one of the two, or a coordinator), shared once both have \
      agreed, then reached or dropped. Stale is an open goal without a step in the last eight \
      windows. A sensitive goal enters no report for families.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "As of this day: YYYY-MM-DD, yesterday, ... (default: today).")
  var asOf: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = FactRequest(program: program, tenant: tenant.id, actor: try office.actor)
    let day = try await office.day(asOf, in: program, of: tenant)
    let goals = try await MatchGoalFailure.translating {
      try await office.sharedGoals().all(of: .words(match), asOf: day, request)
    }
    try office.print(MatchGoalListing.of(goals))
  }
}

/// Goals of a pair as rows.
enum MatchGoalListing {
  static func of(_ goals: [SharedGoal]) -> Listing {
    var listing = Listing([
      "goal", "name", "state", "proposed_on", "proposed_by", "agreed_by", "closed_on", "progress",
      "progress_on", "stale", "sensitive",
    ])
    for goal in goals {
      listing.add([
        .text(goal.goal), .text(goal.name), .text(goal.state.rawValue),
        .text(goal.proposedOn?.description), .text(goal.proposedBy?.rawValue),
        .list(goal.agreedBy.map(\.rawValue)), .text(goal.closedOn?.description),
        .number(goal.progress?.percent), .text(goal.progressOn?.description),
        .flag(goal.isStale), .flag(goal.isSensitive),
      ])
    }
    return listing
  }

  /// One goal's fields.
  static func card(_ goal: SharedGoal) -> Card {
    let listing = of([goal])
    var card = Card()
    for (column, field) in zip(listing.columns, listing.rows.first ?? []) {
      card.add(column, field)
    }
    return card
  }
}
