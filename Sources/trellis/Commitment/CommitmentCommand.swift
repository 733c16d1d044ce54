import ArgumentParser
import CivilTime
import Relationships

/// What the two of a pair promised each other.
struct CommitmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitment",
    abstract: "Promises of a pair: add, list, keep, cancel, correct, void.",
    discussion: """
      A promise kept by its day builds trust; how many are is told for each of the two. \
      'trellis import commitments FILE' brings many at once. Nothing is ever deleted.
      """,
    subcommands: [
      AddCommitment.self, ListCommitments.self, KeepCommitment.self, CancelCommitment.self,
      ReopenCommitment.self, CorrectCommitment.self, VoidFact<Commitment>.self,
    ], aliases: ["commitments"])
}

extension Commitment: ListedFact {
  static let noun = "commitment"
  static let words = "commitment"
  static let fieldNames = [
    "owner", "text", "goal", "made_on", "due_on", "state", "outcome_on", "share",
  ]

  var fields: [Field] {
    [
      .text(owner.rawValue), .text(text), .text(goal), .text("\(madeOn)"), .text("\(dueOn)"),
      .text(state), .text(outcome?.day.description), .text(share.rawValue),
    ]
  }

  /// `kept_late` is kept after the day it was due.
  private var state: String {
    guard let outcome else { return "open" }
    return isInTime == false ? "kept_late" : outcome.result.rawValue
  }
}
