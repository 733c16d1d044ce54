import ArgumentParser

/// Reminders by e-mail.
struct ReminderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reminder",
    abstract: "Reminders by e-mail: who would get which, what is allowed, who wants none.",
    discussion: """
      People are reminded of promises that are due within two days, mentors of times in which no \
      meeting was written down, the program's contact of screenings that run out. Each once, never \
      at night, and only so many mails a week. A schedule sends them every morning:

      trellis schedule add mornings --cron "0 8 * * *" --reminders
      """,
    subcommands: [
      PreviewReminders.self, SendReminders.self, SetReminders.self, StopReminders.self,
      StartReminders.self,
    ],
    aliases: ["reminders"])
}
