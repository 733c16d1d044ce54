import ArgumentParser

/// The teachers of students.
struct TeacherCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "teacher", abstract: "Teachers: list, show, block, unblock.",
    discussion: """
      Rosters bring teachers; these commands decide whom reports may reach. A teacher is named by \
      id, e-mail address or name.
      """,
    subcommands: [
      ListTeachers.self, ShowTeacher.self, BlockTeacher.self, UnblockTeacher.self,
    ],
    aliases: ["teachers"])
}
