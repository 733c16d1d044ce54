import ArgumentParser

/// The pairs of a program.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Pairs: their story and timeline, list, hold, excuse, close.",
    discussion: "A match is named by its id, by its student, or as STUDENT:MENTOR.",
    subcommands: [
      ListMatches.self, ShowMatch.self, TimelineMatch.self, HoldMatch.self, ResumeMatch.self,
      ExcuseMatch.self, CloseMatch.self,
    ],
    aliases: ["matches"])
}
