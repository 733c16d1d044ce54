/// What a program allows of reminders.
package struct ReminderSettings: Sendable, Equatable {
  package static let mostPerWeek = 0...50

  /// When nothing is sent.
  package var quiet: QuietHours
  /// Mails to one person in seven days; the program's contact has no such bound.
  package var weeklyCap: Int
  /// Whether students, most of them minors, are mailed at their own addresses.
  package var toStudents: Bool

  /// Nothing from 20:00 to 08:00, two mails a week, none to students.
  package static let usual = ReminderSettings(
    quiet: QuietHours(from: 20 * 60, until: 8 * 60), weeklyCap: 2, toStudents: false)

  package init(quiet: QuietHours, weeklyCap: Int, toStudents: Bool) {
    self.quiet = quiet
    self.weeklyCap = weeklyCap
    self.toStudents = toStudents
  }
}
