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
      it; WHY in it is yours to write. --kind shows some kinds alone. --out writes a page to print and \
      check off, and with --format xlsx a sheet.
      """)

  static let writesFiles = true

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions
  @OptionGroup var page: PageOptions
  @Option(help: "Only this kind, such as silent; may be repeated.") var kind: [WorklistKind] = []
  @Option(help: "So many lines at most, the most urgent.") var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); write 1 or more.") }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    let request = ReportRequest(
      tenant: tenant, program: program, asOf: day, from: program.startsOn,
      enteredBy: options.moment)
    if try page.isAsked(in: office) { return try await write(request, in: office) }
    let items = try await office.reports().work(request).filter(isAsked)
    let shown = Array(items.prefix(limit ?? items.count))
    try office.print(listing(of: shown, asOf: day, isForPeople: try office.format == .table))
    if shown.count < items.count { office.printer.note("\(items.count - shown.count) more lines.") }
  }

  private func isAsked(_ item: WorklistItem) -> Bool {
    kind.isEmpty || kind.contains(item.kind)
  }

  /// What is asked for, where not everything is.
  private var part: String? {
    let some = kind.map(\.rawValue).sorted() + (limit.map { ["\($0)"] } ?? [])
    return some.isEmpty ? nil : some.joined(separator: ",")
  }

  private func write(_ request: ReportRequest, in office: Office) async throws {
    if try await page.enqueue(
      .worklist, request, isPartial: part != nil, enteredBy: options.enteredBy != nil, in: office)
    {
      return
    }
    let manifest = try await ReportFailure.translating {
      try await office.reports().worklist(
        request, part: part, in: page.words.language, into: page.folder, try page.batch(in: office)
      ) { [self] items in
        items.filter(isAsked).prefix(limit ?? items.count).map { item in
          WorklistReport.Task(
            item,
            command: WorklistCommand(item, asOf: request.asOf, global: global, chosen: chosen).text)
        }
      }
    }
    try page.print(manifest, in: office)
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
