import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Logs a contact: `trellis check-in add --student S0001 --mentor M007 --at "2026-10-05 15:30"`.
struct AddCheckIn: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Log that a pair met, or tried to.",
    discussion: """
      --at is a date, or a date and a time in the program's zone, or words: "now", "yesterday", \
      "monday 15:30" (the last Monday, today included). It belongs to the pair's match of that day.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "The student, by id or e-mail address.") var student: String
  @Option(help: "The mentor, by id or e-mail address.") var mentor: String
  @Option(help: "When: YYYY-MM-DD, \"YYYY-MM-DD HH:MM\", or \"yesterday 15:30\".")
  var at: MomentArgument
  @Option(help: "made (the default) or attempted.") var outcome: String?
  @Option(help: "in_person, online or phone.") var mode: String?
  @Option(help: "How long it took.") var minutes: String?
  @Option(help: "Who says so: student, mentor or coordinator (the default).")
  var loggedBy: String?
  @Option(help: "A note for the staff; it enters no report.") var note: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    var request = ImportRequest(
      tenant: tenant.id, actor: try office.actor,
      today: try await office.day(nil, in: program, of: tenant))
    request.isDryRun = dryRun
    let at = try await office.moment(at, in: program, of: tenant)
    let report = try await add(cells(at, office), to: program, request, in: office)
    if let problem = report.errors.first { throw Self.refusal(problem) }
    for warning in report.warnings { office.printer.note("\(warning.message). \(warning.hint)") }
    var card = Card()
    card.add("student", .text(student))
    card.add("mentor", .text(mentor))
    card.add("at", .text(at))
    card.add("state", .text(Self.state(report.counts)))
    try office.print(
      card,
      done: dryRun
        ? "Nothing is written." : report.id.map { "To undo: trellis import undo \($0)" })
  }

  /// What cannot be read as a row at all is most likely a date that begins with day or month.
  private func add(
    _ cells: [CheckInColumn: String], to program: Program, _ request: ImportRequest,
    in office: Office
  ) async throws -> ImportReport {
    do {
      return try await office.checkIns().add(cells, to: program, request)
    } catch let error as ImportError {
      throw Failure(
        .inputRefused, error.code, "--at is '\(at.words.text)', which cannot be told for sure.",
        hint: "Write a date such as 2026-09-01, or a date and time such as \"2026-09-01 15:30\".")
    }
  }

  private func cells(_ at: String, _ office: Office) -> [CheckInColumn: String] {
    var cells: [CheckInColumn: String] = [
      .student: student, .mentor: mentor, .occurredAt: at,
      .enteredAt: "\(office.clock.now())",
    ]
    cells[.outcome] = outcome
    cells[.mode] = mode
    cells[.minutes] = minutes
    cells[.loggedBy] = loggedBy
    cells[.note] = note
    return cells
  }

  private static func state(_ counts: ImportCounts) -> String {
    if counts.created == 1 { return "added" }
    return counts.updated == 1 ? "corrected" : "known already"
  }

  private static func refusal(_ problem: ImportProblem) -> Failure {
    let column = problem.column.map { "\($0): " } ?? ""
    let isMissing = ["student.unknown", "mentor.unknown", "match.unknown"].contains(problem.code)
    return Failure(
      isMissing ? .notFound : .inputRefused, problem.code,
      "\(column)\(problem.message).", hint: problem.hint)
  }
}
