import ArgumentParser
import Programs
import Relationships

/// What every command takes that writes a fact down.
struct WritingOptions: ParsableArguments {
  @OptionGroup var chosen: ProgramOption
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  /// Who asks for what in which program.
  func request(in office: Office) async throws -> (request: FactRequest, tenant: Tenant) {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let request = FactRequest(
      program: program, tenant: tenant.id, actor: try office.actor, isDryRun: dryRun)
    return (request, tenant)
  }
}

extension Office {
  /// Prints a new fact, to which match it was put if that is not plain, and how to take it back.
  func printAdded<Content: ListedFact>(
    _ added: (fact: Fact<Content>, match: FactMatch), _ request: FactRequest
  ) throws {
    if !added.match.covers {
      let end = added.match.endedOn.map { " to \($0)" } ?? " on"
      printer.note(
        "The two were not matched on \(added.fact.content.occurredOn), but from "
          + "\(added.match.startedOn)\(end); it was put there. Check the date.")
    }
    try print(
      FactListing.card(added.fact),
      done: request.isDryRun
        ? "Nothing is written."
        : "It is written down. To take it back: "
          + "trellis \(Content.noun) void \(added.fact.id) --reason WHY")
  }

  /// Prints a fact that was changed and what was done.
  func printChanged(
    _ fact: Fact<some ListedFact>, _ request: FactRequest, done: String
  ) throws {
    try print(FactListing.card(fact), done: request.isDryRun ? "Nothing is written." : done)
  }
}
