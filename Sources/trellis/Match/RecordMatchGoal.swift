import ArgumentParser
import CivilTime
import Relationships

/// Writes down what happens to a goal: `trellis match goal agree S0001 --goal arts --by mentor`.
struct RecordMatchGoal<Verb: MatchGoalVerb>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Verb.name, abstract: Verb.abstract)
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The goal, by code, name or alias.") var goal: String
  @Option(help: "Who says so: student, mentor or coordinator.") var by: CheckInAuthor
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ... (default: today).") var on: DayArgument?

  func run(in office: Office) async throws {
    let (request, tenant) = try await writing.request(in: office)
    let day = try await office.day(on, in: request.program, of: tenant)
    let after = try await MatchGoalFailure.translating {
      try await office.sharedGoals().record(
        Verb.action, goal, of: .words(match), by: by, on: day, request)
    }
    try office.print(
      MatchGoalListing.card(after), done: writing.dryRun ? "Nothing is written." : says(after))
  }

  private func says(_ goal: SharedGoal) -> String {
    let missing = PairRole.allCases.filter { !goal.agreedBy.contains($0) }.map(\.rawValue)
    let state =
      goal.state == .proposed
      ? "'\(goal.name)' is proposed; \(missing.joined(separator: " and ")) still to agree."
      : "'\(goal.name)' is \(goal.state.rawValue)."
    return state + " To take it back: trellis match goal void \(match) --goal \(goal.goal) "
      + "--reason WHY"
  }
}
