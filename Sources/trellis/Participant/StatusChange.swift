import CivilTime
import Programs

/// One person's change of status, asked for on the command line.
struct StatusChange {
  let id: String
  let on: DayArgument?
  let reason: String?
  let dryRun: Bool

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
    let undo =
      status == .enrolled ? "hold" : "resume"
    try office.print(
      ParticipantCard.of(person, readiness),
      done: dryRun
        ? "Nothing is written."
        : "\(id) is \(words) from \(day). To undo: trellis \(role.rawValue) \(undo) \(id)")
  }
}
