import ArgumentParser
import CivilTime
import Relationships

/// Takes back what was last written down: `trellis match goal void S0001 --goal arts --reason ...`.
struct VoidMatchGoal: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Take back the last thing that was written down about a goal.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String
  @Option(help: "The goal, by code, name or alias.") var goal: String
  @Option(help: "Why.") var reason: String

  func run(in office: Office) async throws {
    let reason = try TextArgument.parse(reason, "--reason")
    let (request, tenant) = try await writing.request(in: office)
    let day = try await office.day(nil, in: request.program, of: tenant)
    let voided = try await MatchGoalFailure.translating {
      try await office.sharedGoals().void(
        goal, of: .words(match), on: day, reason: reason, request)
    }
    guard let voided else { throw MatchGoalFailure.nothing(goal) }
    var card = Card()
    card.add("goal", .text(goal))
    card.add("voided", .text(voided.action.rawValue))
    card.add("by", .text(voided.party.rawValue))
    try office.print(
      card, done: writing.dryRun ? "Nothing is written." : "It is voided, and counts no more.")
  }
}
