import ArgumentParser
import CivilTime
import Programs

/// Lists the people of a role: `trellis student list --not-ready`.
struct ListParticipants<Noun: ParticipantNoun>: TrellisCommand {
  static var configuration: CommandConfiguration {
    let noun = Noun.role.rawValue
    return CommandConfiguration(
      commandName: "list", abstract: "List a program's \(noun)s.",
      discussion: """
        --not-ready lists who cannot be matched and what is missing, with totals by cause. \
        --format csv writes the columns that 'trellis import \(noun)s' reads, and imports \
        unchanged: export, correct in a spreadsheet, import.
        """)
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var filter: ParticipantFilter

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(filter.date, in: program, of: tenant)
    let keeps = try filter.test(gates: program.gates, on: day)
    let format = try office.format
    if format == .csv || format == .tsv {
      return try await export(
        program, tenant, on: day, format == .csv ? .csv : .tsv, keeps, in: office)
    }
    let people = try await office.enrollments()
      .all(Noun.role, of: program.id, tenant: tenant.id, on: day).filter(keeps)
      .map { ($0, Readiness(of: $0, gates: program.gates, on: day)) }
    var listing =
      format == .table ? Self.overview(people) : ParticipantListing.complete(people)
    guard filter.notReady else { return try office.print(listing) }
    listing.totals = Self.totals(people.map(\.1))
    try office.print(listing)
    office.printer.note("\(people.count) cannot be matched.")
    for (cause, count) in listing.totals { office.printer.note("\(cause): \(count)") }
  }

  private func export(
    _ program: Program, _ tenant: Tenant, on day: Day, _ style: RosterExport.Style,
    _ keeps: @escaping @Sendable (Enrollment) -> Bool, in office: Office
  ) async throws {
    let printer = office.printer
    let limits = try await office.rosterExport().write(
      Noun.role, of: program.id, tenant: tenant.id, on: day, style, keeps: keeps
    ) { printer.out($0) }
    limits.forEach(printer.note)
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

  /// How many lack what, in the order in which a coordinator would see to it.
  private static func totals(_ all: [Readiness]) -> [(name: String, count: Int)] {
    ReadinessGap.allCases.compactMap { gap in
      let count = all.count { $0.gaps.contains(gap) }
      return count == 0 ? nil : (name: gap.rawValue, count: count)
    }
  }
}
