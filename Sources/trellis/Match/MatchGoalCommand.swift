import ArgumentParser
import Relationships

/// The goals of a pair.
struct MatchGoalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "Propose, agree to, reach or drop a goal of a pair.",
    discussion: "'trellis match goals MATCH' lists them; 'trellis goal-step add' tells progress.",
    subcommands: [
      RecordMatchGoal<Proposing>.self, RecordMatchGoal<Agreeing>.self,
      RecordMatchGoal<Reaching>.self, RecordMatchGoal<Dropping>.self, VoidMatchGoal.self,
    ])
}

/// What can be written down about a goal of a pair.
protocol MatchGoalVerb: Sendable {
  static var name: String { get }
  static var abstract: String { get }
  static var action: GoalAction { get }
}

enum Proposing: MatchGoalVerb {
  static let name = "propose"
  static let abstract = "Propose a goal; it is shared once both have agreed."
  static let action = GoalAction.proposed
}

enum Agreeing: MatchGoalVerb {
  static let name = "agree"
  static let abstract = "Write down that one of the two agrees to a proposed goal."
  static let action = GoalAction.agreed
}

enum Reaching: MatchGoalVerb {
  static let name = "reach"
  static let abstract = "Write down that a goal is reached."
  static let action = GoalAction.reached
}

enum Dropping: MatchGoalVerb {
  static let name = "drop"
  static let abstract = "Write down that a goal is given up."
  static let action = GoalAction.dropped
}
