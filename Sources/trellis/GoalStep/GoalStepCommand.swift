import ArgumentParser
import Relationships

/// Steps towards goals.
struct GoalStepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal-step", abstract: "How far a pair has come towards its goals.",
    discussion: """
      'trellis match goals MATCH' shows what a pair works towards; 'trellis import goal-steps FILE' \
      brings many steps at once. Nothing is ever deleted: a mistake is corrected or voided.
      """,
    subcommands: [
      AddGoalStep.self, ListFacts<GoalStep>.self, CorrectGoalStep.self, VoidFact<GoalStep>.self,
    ], aliases: ["goal-steps"])
}

extension GoalStep: ListedFact {
  static let noun = "goal-step"
  static let words = "goal step"
  static let fieldNames = ["goal", "progress", "on", "by", "note", "share"]

  var fields: [Field] {
    [
      .text(goal), .number(progress.percent), .text("\(occurredOn)"), .text(loggedBy.rawValue),
      .text(note), .text(share.rawValue),
    ]
  }
}
