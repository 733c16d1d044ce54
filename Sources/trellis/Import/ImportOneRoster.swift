import ArgumentParser
import Foundation
import JSON
import Programs
import Tabular

/// Imports what a school information system exports: `trellis import oneroster export.zip`.
struct ImportOneRoster: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "oneroster",
    abstract: "Import a OneRoster set: students with their guardians and teachers.",
    discussion: """
      OneRoster 1.1 or 1.2 as CSV files, in a folder or a zip archive: orgs.csv, users.csv, \
      roles.csv, demographics.csv, classes.csv and enrollments.csv, of which users.csv must be \
      there. Nothing else in it is read, passwords least of all.

      Students become the program's students, with grade, school and birth date; the guardians \
      whom their rows name as agents become their guardians, any number of them; and whoever \
      teaches a class that they are in today becomes their teacher. Other users are counted and \
      passed over.

      A student's id here is their sourcedId, which never changes, or with --student-ids \
      identifier the number that the school knows them by. Ids belong to the district that \
      orgs.csv names: student 1001 of one district is not student 1001 of another. Other files \
      that name these people by id are imported with the same --id-source.

      In files that manifest.csv calls bulk, students who are not there are listed and left alone. \
      In delta files only what is there changes, and students marked tobedeleted leave the program.

      A district is more than a program: --school and --grades say whose students are wanted.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The folder or zip archive; '-' is an archive on standard input.")
  var path: String
  @Flag(help: "Say what would change, and write nothing.") var dryRun = false
  @Flag(help: QueueImport.help) var queue = false
  @Flag(help: "Apply the good rows although there are bad ones.") var skipBadRows = false
  @Option(help: "A school whose students are wanted, by name or id; may be repeated.")
  var school: [String] = []
  @Option(help: "The grades whose students are wanted: 9-12, or K,1,2.") var grades: GradeList?
  @Option(help: "What becomes a student's id: sourced-id or identifier.")
  var studentIds = OneRosterOptions.StudentIDs.sourcedID
  @Option(help: "Whose ids the set has; the district's that it names if not said.")
  var idSource: String?
  @Option(help: "Which comes first in dates that do not tell: day-first or month-first.")
  var dateOrder: DateOrder?
  @Option(help: "The day on which it begins to hold, YYYY-MM-DD (default: today).")
  var date: DayArgument?

  func validate() throws {
    if queue, dryRun { throw ValidationError(QueueImport.notRehearsed) }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    var request = ImportRequest(
      tenant: tenant.id, actor: try office.actor,
      today: try await office.day(date, in: program, of: tenant))
    request.idSource = idSource ?? ""
    request.isDryRun = dryRun
    request.skipsBadRows = skipBadRows
    request.dateOrder = dateOrder
    request.temporaryFolder = NSTemporaryDirectory()
    if queue {
      return try await QueueImport.queueing(ImportOrders.oneRosterKind, program, office) { orders in
        let folder = try FileSet.open(path, temporaryFolder: NSTemporaryDirectory())
        return try await orders.place(folder, into: program, request, wanted)
      }
    }
    let report = try await bring(request, into: program, office)
    try print(report, office)
    try judge(report)
  }

  private var wanted: OneRosterOptions {
    var options = OneRosterOptions()
    options.schools = school
    options.grades = grades?.grades ?? []
    options.studentIDs = studentIds
    return options
  }

  private func bring(
    _ request: ImportRequest, into program: Program, _ office: Office
  ) async throws -> OneRosterReport {
    let imports = try await office.oneRosterImports()
    let meter = ImportMeter(printer: office.printer)
    let ticking = Task { await meter.tick() }
    defer { ticking.cancel() }
    do {
      let folder = try FileSet.open(path, temporaryFolder: NSTemporaryDirectory())
      return try await imports.run(folder, into: program, request, wanted) { meter.tell($0) }
    } catch {
      throw ImportSession.refusal(error)
    }
  }

  private func print(_ report: OneRosterReport, _ office: Office) throws {
    guard try office.format == .json else {
      report.lines().forEach(office.printer.say)
      return
    }
    var json = JSONWriter()
    report.write(to: &json)
    office.printer.out(json.bytes + [UInt8(ascii: "\n")])
  }

  /// Rejected rows end the command with 6, or with 7 where the others were applied.
  private func judge(_ report: OneRosterReport) throws {
    guard report.hasRejected else { return }
    let rows = "\(report.name): \(report.rejected) rows rejected"
    if skipBadRows {
      let others = dryRun ? "the others would be applied" : "the others are applied"
      throw Failure(
        .partlyDone, "import.partly", "\(rows); \(others).",
        hint: "Mend the rejected rows and import the set again.")
    }
    throw Failure(
      .inputRefused, "import.rejected", "\(rows); nothing was written.",
      hint: "Mend the rows and import again, or apply the others with --skip-bad-rows.")
  }
}

extension OneRosterOptions.StudentIDs: ExpressibleByArgument {}

/// Grades on the command line: `9-12`, `K,1,2`, `PK-K`.
struct GradeList: ExpressibleByArgument {
  let grades: [Grade]

  init?(argument: String) {
    var grades: [Grade] = []
    for part in argument.split(separator: ",") {
      guard let found = Grade.range(part) else { return nil }
      grades += found
    }
    guard !grades.isEmpty else { return nil }
    self.grades = grades
  }
}
