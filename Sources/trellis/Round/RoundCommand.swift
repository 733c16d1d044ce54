import ArgumentParser

/// The matching rounds of a program.
struct RoundCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round",
    abstract: "Matching rounds: solve, pin, compare, verify, report, publish.",
    discussion: """
      A round is a draft until it is published: nobody is told anything, and no place is taken. \
      It is named by its number, or as 'latest'.
      """,
    subcommands: [
      SolveRound.self, ListRounds.self, ShowRound.self, ExplainRound.self, PinPair.self,
      ExcludePair.self,
      AdviseRound.self, CompareRounds.self, VerifyRound.self, ReplayRound.self, PublishRound.self,
      DiscardRound.self, ReportRound.self,
    ],
    aliases: ["rounds"])
}
