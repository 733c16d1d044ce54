import ArgumentParser

/// The pairs of a program.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract:
      "Pairs: story, goals, list, accept, hold, excuse, close, reopen, rematch, waitlist.",
    discussion: "A match is named by its id, by its student, or as STUDENT:MENTOR.",
    subcommands: [
      ListMatches.self, ShowMatch.self, WhyStatus.self, TimelineMatch.self,
      ListMatchGoals.self, MatchGoalCommand.self, AcceptMatch.self, DeclineMatch.self,
      HoldMatch.self,
      ResumeMatch.self, ExcuseMatch.self, CloseMatch.self, ReopenMatch.self,
      RematchMatch.self, WaitlistMatches.self,
    ],
    aliases: ["matches"])
}
