import ArgumentParser

/// Bringing files in.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring rosters and other files in: whole or not at all.",
    discussion: """
      Any CSV that Excel, Google Sheets, a form or a school information system exports is read with \
      no options. With one bad row nothing is written, and every bad cell is listed with its line; \
      --dry-run says what would change, --errors FILE writes the bad rows to be mended, and \
      'import explain CODE' says what a code means. Columns with other names are told by --map. \
      The same file twice changes nothing, and what an import did can be undone.

      A large file need not keep the terminal busy: with --queue 'trellis worker' imports it, whole or \
      not at all; 'trellis job show' tells how far it is, 'import show --job' what came of it. What was queued is imported in the order \
      in which it was queued, and a round that is queued afterwards waits for it.
      """,
    subcommands: [
      ImportGoals.self, ImportStudents.self, ImportMentors.self, ImportExclusions.self,
      ImportPins.self, ImportWishes.self, ImportCheckIns.self, ImportCommitments.self,
      ImportRequests.self, ImportOneRoster.self,
      ImportContributions.self, ImportGoalSteps.self, ImportMeetings.self,
      ImportSupportContacts.self,
      ListImports.self, ShowImport.self, UndoImport.self, PrintTemplate.self,
      ExplainCodes.self,
    ])
}
