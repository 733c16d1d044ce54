import ArgumentParser
import Programs

/// Shows one guardian: `trellis guardian show rosa@example.org`.
struct ShowGuardian: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a guardian, their students and what was decided.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Who: an id, an e-mail address or a name.") var name: String
  @Option(help: "A student of theirs, to tell people of one name apart.") var student: String?

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let (links, events) = try await ContactFailure.translating {
      try await office.guardians().find(name, student: student, tenant: tenant.id)
    }
    var card = Card()
    let first = links.first
    card.add("guardian", .text(first?.guardian.id))
    card.add("name", .text(first?.guardian.name))
    card.add("email", .text(first?.guardian.email))
    card.add("phone", .text(first?.phone))
    card.add("languages", .list(first?.languages ?? []))
    card.add("students", .list(links.map(\.student)))
    card.add(
      "reports",
      .list(
        links.map { link in
          let standing = link.isListed ? link.mayReceive.rawValue : "not confirmed"
          return "\(link.student): " + (link.mayReceive == .blocked ? "blocked" : standing)
        }))
    card.add("decisions", .list(ContactHistory.lines(events)))
    try office.print(card)
  }
}
