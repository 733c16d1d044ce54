import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Adds somebody to a network: `trellis connection add --owner S0001 --name "Ines Ferrer"`.
struct AddConnection: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add somebody whom a student or mentor got to know.",
    discussion: """
      A student's connection waits until staff approves it; so does that of a mentor who is a fellow \
      student.
        trellis connection add --owner S0001 --name "Ines Ferrer" --how-met "open day" \
      --interests stem.computing --follow-up 2026-11-02
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "Whose network: a student's or mentor's id or e-mail address.") var owner: String
  @Option(help: "Whom: somebody on the roster, by id, e-mail address, or mentor:ID.")
  var person: String?
  @Option(help: "Whom: a name, where the roster has nobody.") var name: String?
  @Option(help: "How they met.") var howMet: String?
  @Option(help: "Goals of common interest by code, name or alias: 'stem;arts'.")
  var interests: String?
  @Option(help: "The day they met: YYYY-MM-DD, yesterday, friday, ... (default: today).")
  var metOn: DayArgument?
  @Option(help: "The day to be in touch again: YYYY-MM-DD, next friday, ...")
  var followUp: DayArgument?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    if (person == nil) == (name == nil) {
      throw ValidationError("Say whom once: --person ID, or --name NAME.")
    }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let draft = try await draft(program, tenant, in: office)
    let today = try await office.day(nil, in: program, of: tenant)
    let added = try await ConnectionFailure.translating {
      try await office.connections().add(
        draft, to: program.id, tenant: tenant.id, today: today, by: try office.actor,
        dryRun: dryRun)
    }
    try office.print(
      ConnectionListing.card(added, on: today),
      done: dryRun ? "Nothing is written." : Self.done(added))
  }

  private func draft(
    _ program: Program, _ tenant: Tenant, in office: Office
  ) async throws -> ConnectionDraft {
    var draft = ConnectionDraft(
      owner: owner, metOn: try await office.day(metOn, in: program, of: tenant))
    draft.person = person
    draft.name = try name.map { try TextArgument.parse($0, "--name") }
    draft.howMet = try howMet.map { try TextArgument.parse($0, "--how-met") }
    draft.followUpOn = try await office.dayIfGiven(followUp, in: program, of: tenant)
    if let interests {
      let reader = GoalReader(try await office.vocabulary().tree(of: tenant.id))
      do {
        draft.interests = try reader.parse(interests).get()
      } catch {
        throw Failure(
          .inputRefused, error.code, "--interests: \(error.message).", hint: error.hint)
      }
    }
    return draft
  }

  private static func done(_ added: Connection) -> String {
    let undo = "To undo: trellis connection void \(added.id) --reason WHY"
    return added.awaitsApproval
      ? "It counts once staff approves it: trellis connection approve \(added.id). \(undo)" : undo
  }
}
