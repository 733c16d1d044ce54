import ArgumentParser

/// What recurs.
struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "What Trellis does by itself: reports every month, reminders every morning.",
    discussion: """
      A schedule puts a job into the queue each time it is due; 'trellis worker' does it. It is \
      written as cron has it, minute, hour, day of the month, month, day of the week, by the clocks \
      of the program's time zone:

        "0 6 1 * *"    06:00 on the first of every month
        "30 7 * * mon" 07:30 on Mondays

      A time that the clocks leave out in spring is done right after; one that they show twice in \
      autumn is done the first time alone.
      """,
    subcommands: [
      AddSchedule.self, ListSchedules.self, ShowSchedule.self, PauseSchedule.self,
      ResumeSchedule.self, RemoveSchedule.self, RunSchedule.self, TickSchedules.self,
    ],
    aliases: ["schedules"])
}
