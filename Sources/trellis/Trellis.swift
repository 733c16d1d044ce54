import ArgumentParser

/// The root of the command tree.
struct Trellis: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trellis",
    abstract: "Run mentoring programs: rosters, matching rounds, check-ins, reports.",
    discussion: """
      Start with 'trellis demo', which does the main job on sample data and prints each command \
      before it runs it. 'trellis doctor' checks the set-up.
      """,
    version: Release.version,
    subcommands: [
      TenantCommand.self, ProgramCommand.self, StudentCommand.self, MentorCommand.self,
      GuardianCommand.self, TeacherCommand.self, GoalCommand.self, ImportCommand.self,
      ContributionCommand.self, GoalStepCommand.self, MeetingCommand.self,
      SupportContactCommand.self,
      RoundCommand.self, MatchCommand.self, Plan.self,
      CheckInCommand.self, CommitmentCommand.self, RequestCommand.self, ReportCommand.self,
      MailCommand.self,
      ConnectionCommand.self, DutyCommand.self, ConcernCommand.self,
      ScheduleCommand.self, ReminderCommand.self,
      RunWorker.self, JobCommand.self, Demo.self,
      DatabaseCommand.self, Doctor.self, ConfigCommand.self, Completion.self,
      ExitCodes.self,
    ])
}
