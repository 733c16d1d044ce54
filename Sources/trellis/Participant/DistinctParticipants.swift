import ArgumentParser
import CivilTime
import Programs

/// Says that two people are not the same: `trellis student distinct S0001 S0107`.
struct DistinctParticipants<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    let noun = Noun.role.rawValue
    return CommandConfiguration(
      commandName: "distinct", abstract: "Remember that two \(noun)s are not the same person.",
      discussion: """
        Imports list people who may be the same; those of whom you said that they are two are \
        listed no more, whatever the program. --remove takes that back, --list shows all of them.
        """)
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The two ids in the roster.") var ids: [String] = []
  @Option(help: "Why, for the record.") var reason: String?
  @Option(help: "Whose id the first is, where several sources have it ('' for your own).")
  var idSource: String?
  @Option(help: "Whose id the second is (default: as for the first).") var otherIDSource: String?
  @Flag(help: "Forget that they are two; imports list them again.") var remove = false
  @Flag(help: "Show all pairs that were decided.") var list = false
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    if list {
      guard ids.isEmpty, !remove, !dryRun, reason == nil, idSource == nil, otherIDSource == nil
      else { throw ValidationError("--list stands alone; it shows every pair.") }
      return
    }
    guard ids.count == 2 else {
      throw ValidationError("Name two \(Noun.role.rawValue)s by their ids, or ask for --list.")
    }
    guard ids.first != ids.last || idSource != otherIDSource ?? idSource else {
      throw ValidationError("Both ids are the same; name two different people.")
    }
  }

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let people = try await office.distinctPeople()
    if list {
      return try office.print(Self.listing(try await people.all(Noun.role, tenant: tenant.id)))
    }
    guard let first = ids.first, let other = ids.last else { return }
    let request = DistinctRequest(
      Noun.role, DistinctRequest.Name(first, source: idSource),
      DistinctRequest.Name(other, source: otherIDSource ?? idSource), reason: reason,
      isRemoval: remove, by: try office.actor, isDryRun: dryRun)
    let pair = try await DistinctFailure.translating {
      try await people.decide(request, tenant: tenant.id)
    }
    try office.print(Self.listing([pair]))
    guard !dryRun else { return office.printer.note("Nothing was written.") }
    office.printer.note(
      remove
        ? "Imports list the two again. To undo: \(command(first, other))"
        : "Imports no longer list the two. To undo: \(command(first, other)) --remove")
  }

  private func command(_ first: String, _ other: String) -> String {
    let sources = [("--id-source", idSource), ("--other-id-source", otherIDSource)]
      .map { name, value in value.map { " \(name) '\($0)'" } ?? "" }.joined()
    return "trellis \(Noun.role.rawValue) distinct \(first) \(other)\(sources)"
  }

  private static func listing(_ pairs: [DistinctPair]) -> Listing {
    var listing = Listing([
      "external_id", "id_source", "name", "other_external_id", "other_id_source", "other_name",
      "reason", "decided_at", "decided_by",
    ])
    for pair in pairs {
      listing.add([
        .text(pair.first.externalID), .text(pair.first.idSource), .text(pair.first.name),
        .text(pair.other.externalID), .text(pair.other.idSource), .text(pair.other.name),
        .text(pair.decision?.reason), .text(pair.decision?.decidedAt.description),
        .text(pair.decision?.decidedBy),
      ])
    }
    return listing
  }
}
