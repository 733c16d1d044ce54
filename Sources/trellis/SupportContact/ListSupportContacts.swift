import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Lists support contacts, or whom to ask next: `trellis support-contact list --due`.
struct ListSupportContacts: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List support contacts by date, or with --due what comes next.",
    discussion: """
      --due lists, for each open match, by when student, mentor and guardian are to be asked next, \
      the most urgent first.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ListingOptions
  @Flag(help: "What is due when, instead of what was done.") var due = false
  @Option(help: "With --due: as of this day, YYYY-MM-DD, monday, ... (default: today).")
  var asOf: DayArgument?

  func run(in office: Office) async throws {
    let (filter, today) = try await options.filter(in: office)
    let contacts = try await office.facts(SupportContact.self)
    guard due else {
      return try office.print(FactListing.of(try await contacts.all(filter)))
    }
    let (tenant, program) = try await office.tenantAndProgram(options.chosen)
    let day = try await office.dayIfGiven(asOf, in: program, of: tenant) ?? today
    let all = try await contacts.due(in: program.id, tenant: tenant.id, on: day)
    try office.print(
      Self.listing(of: all.filter { $0.isAsked(for: filter) }, on: day))
  }

  private static func listing(of all: [SupportContactDue], on day: Day) -> Listing {
    var listing = Listing([
      "match", "student", "mentor", "with", "due_on", "state", "days_late", "last_on",
    ])
    for due in all {
      listing.add([
        .text("\(due.match)"), .text(due.student), .text(due.mentor), .text(due.party.rawValue),
        .text("\(due.dueOn)"), .text(due.dueOn < day ? "overdue" : "due"),
        .number(due.daysLate(on: day)), .text(due.lastOn?.description),
      ])
    }
    let late = all.filter { $0.dueOn < day }.count
    listing.totals = [("overdue", late), ("due", all.count - late)]
    return listing
  }
}

extension SupportContactDue {
  /// Whether it is of the match and between the days that are asked for.
  fileprivate func isAsked(for filter: FactFilter) -> Bool {
    let names = ["\(match)", student, "\(student):\(mentor)"]
    return filter.match.map(names.contains) ?? true
      && filter.from.map { $0 <= dueOn } ?? true && filter.to.map { dueOn <= $0 } ?? true
  }
}
