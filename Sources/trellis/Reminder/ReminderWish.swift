import ArgumentParser
import Programs
import Reporting

/// Whose reminders, and of which kinds.
struct ReminderWish: ParsableArguments {
  @Argument(help: "Who: an id of the roster, or an address.") var name: String
  @Option(help: "mentor or student.") var role = "mentor"
  @Option(help: "Only this kind: commitment_due or window_missed; may be repeated.")
  var kind: [ReminderKind] = []
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    guard ["mentor", "student"].contains(role) else {
      throw ValidationError("--role is '\(role)'; write mentor or student.")
    }
  }

  func carryOut(isWanted: Bool, in office: Office) async throws {
    let tenant = try await office.tenant()
    let kinds = kind.isEmpty ? ReminderKind.allCases : kind
    do {
      try await office.reminderWishes().change(
        name, role: role, kinds, isWanted: isWanted, tenant: tenant.id, by: try office.actor,
        dryRun: dryRun)
    } catch let error as ReminderError {
      throw failure(for: error)
    }
    var card = Card()
    card.add("to", .text(name))
    card.add("role", .text(role))
    card.add("kinds", .list(kinds.map(\.rawValue)))
    card.add("reminders", .flag(isWanted))
    let undo = "trellis reminder \(isWanted ? "stop" : "start") \(name.shellWord)"
    try office.print(card, done: dryRun ? nil : "It is noted. To undo: \(undo)")
  }

  private func failure(for error: ReminderError) -> Failure {
    switch error {
    case .nobody(let name):
      Failure(
        .notFound, "person.not_found", "There is no \(role) '\(name)'.",
        hint: "'trellis \(role) list' shows them; --role says where to look.")
    case .several(let name, let count):
      Failure(
        .inputRefused, "person.ambiguous", "'\(name)' is the address of \(count) people.",
        hint: "Name one by the id of the roster: 'trellis \(role) list' shows them.")
    }
  }
}

extension ReminderKind: ExpressibleByArgument {}
