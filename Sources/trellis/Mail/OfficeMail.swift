import Database
import Reporting

/// The services of mail, wired to the settings.
extension Office {
  /// What the settings say of mail.
  var mailSettings: MailSettings {
    get throws {
      try MailSettings(settings, home: home)
    }
  }

  func mails() async throws -> Mails {
    Mails(database: try await database(), ids: ids)
  }

  func outbox() throws -> Outbox {
    Outbox(sender: try mailSettings.sender, ids: ids)
  }

  func deliveries(_ mail: MailSettings) async throws -> Deliveries {
    Deliveries(
      database: try await database(), ids: ids, transport: mail.transport,
      perDomainPerMinute: mail.perDomainPerMinute)
  }

  /// What sends mail as jobs, with a connection of its own for each.
  func deliveryJob() async throws -> DeliveryJob {
    let (database, ids, mail) = (try await database(), ids, try mailSettings)
    return DeliveryJob(emptying: try spool) {
      Deliveries(
        database: database, ids: ids, transport: mail.transport,
        perDomainPerMinute: mail.perDomainPerMinute)
    }
  }

  /// What sends due reminders as jobs, in the name that the settings say when the job runs.
  func reminderJob() async throws -> ReminderJob {
    ReminderJob(
      reminders: try await reminders(), programs: try await programs(),
      database: try await database(), sender: { try mailSettings.sender })
  }
}
