import ArgumentParser

/// The vocabulary of goals.
struct GoalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "The vocabulary of goals that students and mentors name.",
    discussion:
      "'trellis goal import FILE' adds to it; config/goals has vocabularies to start from.",
    subcommands: [ListGoals.self, ImportVocabulary.self, AliasGoal.self], aliases: ["goals"])
}
