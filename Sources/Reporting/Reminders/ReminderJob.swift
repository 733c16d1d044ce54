package import Database
package import Jobs
package import Programs

/// Sends the reminders of a program that are due: `reminders.send` with the program's identifier.
package struct ReminderJob: JobHandler {
  package static let kind = "reminders.send"

  private let reminders: Reminders
  private let programs: ProgramRegister
  private let database: Pool
  private let sender: @Sendable () throws -> MailSender

  /// - Parameters:
  ///   - reminders: sends them.
  ///   - programs: knows the programs.
  ///   - database: where they are.
  ///   - sender: in whose name; asked for when a job runs, since it may not be set.
  package init(
    reminders: Reminders, programs: ProgramRegister, database: Pool,
    sender: @escaping @Sendable () throws -> MailSender
  ) {
    self.reminders = reminders
    self.programs = programs
    self.database = database
    self.sender = sender
  }

  package var kind: String { Self.kind }

  package func run(_ job: RunningJob) async throws {
    let id: Program.ID = try job.arguments.id("program")
    let slug = try await database.tenant(job.tenant, readOnly: true) { tx in
      try tx.first(.slugOfOpenProgram(id, tenant: tx.tenant))
    }
    guard let slug, let program = try await programs.find(slug, of: job.tenant) else {
      throw JobOutcomeError.permanent("the program is closed, or there is none")
    }
    let sender = try sender()
    try await job.finish { tx in
      _ = try reminders.send(of: program, from: sender, by: "schedule", in: tx)
    }
  }
}
