import ArgumentParser

/// The mentors of a program.
struct MentorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentor", abstract: "Mentors: list, show, set, hold, resume, withdraw, distinct.",
    subcommands: [
      ListParticipants<Mentor>.self, ShowParticipant<Mentor>.self, SetMentors.self,
      HoldMentor.self, ResumeMentor.self,
      WithdrawParticipant<Mentor>.self, DistinctParticipants<Mentor>.self,
    ],
    aliases: ["mentors"])
}
