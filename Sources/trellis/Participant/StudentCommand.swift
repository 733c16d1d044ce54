import ArgumentParser

/// The students of a program.
struct StudentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "student",
    abstract: "Students: list, show, set, hold, resume, withdraw, distinct, share, disclosures.",
    subcommands: [
      ListParticipants<Student>.self, ShowParticipant<Student>.self, SetStudents.self,
      HoldParticipant<Student>.self, ResumeParticipant<Student>.self,
      WithdrawParticipant<Student>.self, DistinctParticipants<Student>.self,
      ShareStudent.self, ListDisclosures.self,
    ],
    aliases: ["students"])
}
