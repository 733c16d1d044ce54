import ArgumentParser
import CivilTime
import Programs
import Relationships
import Reporting

/// What to do today: `trellis report worklist --program autumn-2026`.
struct ReportWorklist: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklist", abstract: "What to do today, the most urgent first.",
    discussion: """
      Each line says what is the matter with whom, for how long, and the command that deals with \
      it; WHY in it is yours to write. --kind shows some kinds alone.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions
  @Option(help: "Only this kind, such as silent; may be repeated.") var kind: [WorklistKind] = []
  @Option(help: "So many lines at most, the most urgent.") var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); write 1 or more.") }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    let facts = try await office.worklists().items(
      of: program, tenant: tenant.id, asOf: day, enteredBy: options.moment)
    let held = try await office.reports().held(
      ReportRequest(
        tenant: tenant, program: program, asOf: day, from: program.startsOn,
        enteredBy: options.moment))
    let items = Worklists.sorted(facts + held.map { $0.item(asOf: day) })
      .filter { kind.isEmpty || kind.contains($0.kind) }
    let shown = Array(items.prefix(limit ?? items.count))
    try office.print(listing(of: shown, asOf: day, isForPeople: try office.format == .table))
    if shown.count < items.count { office.printer.note("\(items.count - shown.count) more lines.") }
  }

  private func listing(of items: [WorklistItem], asOf day: Day, isForPeople: Bool) -> Listing {
    var listing = Listing(
      ["kind", "student", "mentor", "fact", "age_days", "command"]
        + (isForPeople ? [] : ["student_name", "mentor_name", "since"]))
    for item in items {
      let command = WorklistCommand(item, asOf: day, global: global, chosen: chosen)
      let line: [Field] = [
        .text(item.kind.rawValue), .text(isForPeople ? item.student?.label : item.student?.id),
        .text(isForPeople ? item.mentor?.label : item.mentor?.id), .text(item.sentence),
        .number(item.ageDays), .text(command.text),
      ]
      let more: [Field] = [
        .text(item.student?.name), .text(item.mentor?.name), .text("\(item.since)"),
      ]
      listing.add(isForPeople ? line : line + more)
    }
    listing.totals = WorklistKind.allCases.compactMap { kind in
      let count = items.count { $0.kind == kind }
      return count == 0 ? nil : (kind.rawValue, count)
    }
    return listing
  }
}

extension WorklistKind: ExpressibleByArgument {}

extension WorklistItem.Person {
  fileprivate var label: String { name.isEmpty ? id : "\(name) (\(id))" }
}

extension LeftOut {
  /// As a thing to do, of the day itself: nobody knows since when.
  fileprivate func item(asOf day: Day) -> WorklistItem {
    var item = WorklistItem(.deliveryHeld, since: day, asOf: day)
    item.student = student.map { WorklistItem.Person(id: $0, name: "") }
    item.code = reason.rawValue
    item.wording = recipient
    return item
  }
}
