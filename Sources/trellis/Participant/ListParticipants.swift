import ArgumentParser
import CivilTime
import Programs

/// Lists the people of a role: `trellis student list --not-ready`.
struct ListParticipants<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: "List a program's \(Noun.role.rawValue)s.",
      discussion: "--not-ready lists who cannot be matched and what is missing, with totals.")
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Flag(help: "Only those who cannot be matched.") var notReady = false
  @Option(help: "The day for which gates are asked, YYYY-MM-DD (default: today).")
  var date: DayArgument?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(date, in: program, of: tenant)
    let all = try await office.enrollments().all(Noun.role, of: program.id, tenant: tenant.id)
    let people = all.map { ($0, Readiness(of: $0, gates: program.gates, on: day)) }
      .filter { !notReady || !$0.1.isReady }
    let format = try office.format
    if format == .table {
      try office.print(Self.overview(people))
    } else {
      try office.print(ParticipantListing.complete(people))
    }
    if notReady { Self.totals(people.map(\.1)).forEach(office.printer.note) }
  }

  private static func overview(_ people: [(Enrollment, Readiness)]) -> Listing {
    var listing = Listing([Noun.role.rawValue, "name", "grade", "site", "status", "missing"])
    for (person, readiness) in people {
      listing.add([
        .text(person.externalID), .text(person.name), .text(person.grade), .text(person.site),
        .text(person.openMatches > 0 ? "matched" : person.status.rawValue),
        .text(readiness.gaps.map(\.rawValue).joined(separator: ", ")),
      ])
    }
    return listing
  }

  private static func totals(_ all: [Readiness]) -> [String] {
    ReadinessGap.allCases.compactMap { gap in
      let count = all.count { $0.gaps.contains(gap) }
      return count == 0 ? nil : "\(gap.rawValue): missing for \(count)"
    }
  }
}
