import CivilTime
import Database
import Programs

/// Whether a reminder that is to go now has come into its program's quiet hours: it may have been put
/// off, or the worker stood still.
enum QuietReminder {
  /// - Returns: until when it waits; nil where it may go.
  /// - Throws: `DatabaseError`.
  static func end(of mail: DueMail, _ tx: Transaction) throws -> Instant? {
    guard mail.kind == Reminders.mailKind, let program = mail.program else { return nil }
    let settings =
      try tx.first(.reminderSettings(of: program, tenant: tx.tenant)) ?? ReminderSettings.usual
    guard let zone = try tx.first(.timeZone(of: program, tenant: tx.tenant)) else { return nil }
    return try tx.one(.reminderClock(settings.quiet, in: zone)).notBefore
  }
}
