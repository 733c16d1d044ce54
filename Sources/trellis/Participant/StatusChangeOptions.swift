import ArgumentParser
import CivilTime
import Programs

/// What hold, resume and withdraw have in common.
struct StatusChangeOptions: ParsableArguments {
  @Argument(help: "The person's id in the roster.") var id: String
  @Option(help: "The first day, YYYY-MM-DD (default: today).") var on: DayArgument?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func change(
    to status: EnrollmentStatus, _ role: ParticipantRole, _ chosen: ProgramOption,
    in office: Office
  ) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(on, in: program, of: tenant)
    let person = try await ParticipantFailure.translating {
      try await office.enrollments().set(
        status, role, id, of: program, tenant: tenant.id, on: day, reason: reason,
        by: try office.actor, dryRun: dryRun)
    }
    let readiness = Readiness(of: person, gates: program.gates, on: day)
    let words = status.rawValue.split(separator: "_").joined(separator: " ")
    try office.print(
      ParticipantCard.of(person, readiness), done: dryRun ? nil : "\(id) is \(words) from \(day).")
  }
}
