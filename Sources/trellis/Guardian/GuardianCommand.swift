import ArgumentParser

/// The guardians of students.
struct GuardianCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guardian", abstract: "Guardians: list, show, block, unblock, confirm.",
    discussion: """
      Rosters bring guardians; these commands decide whom reports may reach. A guardian is named by \
      id, e-mail address or name, with --student where several have it.
      """,
    subcommands: [
      ListGuardians.self, ShowGuardian.self, BlockGuardian.self, UnblockGuardian.self,
      ConfirmGuardian.self,
    ],
    aliases: ["guardians"])
}
