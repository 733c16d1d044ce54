import ArgumentParser
import Relationships

/// The ledger of reciprocity.
struct ContributionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contribution",
    abstract: "What each of a pair gives the other, thanks included.",
    discussion: """
      Mentoring that goes both ways lasts; this is where it shows. 'trellis import contributions \
      FILE' brings many at once. Nothing is ever deleted: a mistake is corrected or voided.
      """,
    subcommands: [
      AddContribution.self, ListFacts<Contribution>.self, CorrectContribution.self,
      VoidFact<Contribution>.self,
    ], aliases: ["contributions"])
}

extension Contribution: ListedFact {
  static let noun = "contribution"
  static let words = "contribution"
  static let fieldNames = ["from", "to", "kind", "on", "note", "share"]

  var fields: [Field] {
    [
      .text(givenBy.rawValue), .text(givenBy.other.rawValue), .text(kind.rawValue),
      .text("\(occurredOn)"), .text(note), .text(share.rawValue),
    ]
  }
}
