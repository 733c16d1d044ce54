import ArgumentParser
import CivilTime
import Programs
import Reporting

/// What every report can be told.
struct ReportOptions: ParsableArguments {
  @Option(help: "The day it is told as of, YYYY-MM-DD (default: today).")
  var asOf: DayArgument?
  @Option(help: "Leave out what was entered after this day, as YYYY-MM-DD (default: nothing).")
  var enteredBy: DateArgument?

  /// The moment by which facts must have been entered.
  var moment: Instant {
    let last = enteredBy?.day ?? Day(year: 2199, month: 12, day: 31) ?? Day(daysSince1970: 0)
    return Instant(microsecondsSince1970: Int64(last.daysSince1970 + 1) * 86_400_000_000 - 1)
  }
}

/// What reports that are written into files can be told besides.
struct ReportFileOptions: ParsableArguments {
  @OptionGroup var options: ReportOptions
  @Option(
    help: """
      The days shown: week or month (the one that --as-of lies in, so far), term (since the program \
      began, the default of most reports), a month such as 2026-11, or 2026-10-05..2026-11-30. Of one \
      that is over, told as of its last day unless --as-of says otherwise.
      """)
  var period: ReportPeriod?
  @Option(help: "The first day shown, up to --as-of, instead of --period.")
  var from: DayArgument?
  @Option(help: "The folder for the files.") var out: String?
  @Option(help: "The paper of PDF files: letter or a4.") var paper: ReportPaper = .letter
  @Flag(help: "Say what would be made and for whom, and who is left out and why; write nothing.")
  var dryRun = false
  @OptionGroup var queued: QueueOptions

  func validate() throws {
    if from != nil, period != nil {
      throw ValidationError("Say --period or --from, not both.")
    }
  }

  /// How the files are written: for the browser unless `--format` names others, or a pack is to be
  /// printed; with progress on standard error.
  ///
  /// - Throws: `Failure` where it isn't said where the files go, unless nothing has to be written.
  func batch(
    in office: Office, pack: ReportPack? = nil, needsFolder: Bool = true
  ) throws -> BatchOptions {
    guard out != nil || dryRun || !needsFolder else {
      throw Failure(
        .usage, "reports.no_folder", "It isn't said where the files go.",
        hint: "Add --out FOLDER, or --dry-run to write nothing.")
    }
    let formats = office.global.format?.files ?? [pack == nil ? .html : .pdf]
    guard pack == nil || formats.contains(.pdf) else {
      throw Failure(
        .usage, "reports.pack_needs_pdf", "--pack makes one PDF a class, and no PDF was asked for.",
        hint: "Leave --format away, or name pdf in it.")
    }
    let meter = BatchMeter(printer: office.printer)
    return BatchOptions(formats: formats, pack: pack, paper: paper, actor: try office.actor) {
      done, total in meter.tell(done, of: total)
    }
  }

  /// What is asked for; of the usual days where none are.
  func request(
    _ tenant: Tenant, _ program: Program, of usual: ReportPeriod = .term, in office: Office
  ) async throws -> ReportRequest {
    let today = try await office.day(options.asOf, in: program, of: tenant)
    // Of a period that is over, what held at its end, unless another day is asked for.
    let asOf = options.asOf == nil ? min(today, period?.lastDay ?? today) : today
    if let from = try await office.dayIfGiven(from, in: program, of: tenant) {
      return ReportRequest(
        tenant: tenant, program: program, asOf: asOf, from: from, enteredBy: options.moment)
    }
    guard let days = (period ?? usual).days(asOf: asOf, in: program) else {
      throw Failure(
        .usage, "reports.period_later", "The period begins after \(asOf), the day of the report.",
        hint: "Choose an earlier --period, or a later --as-of.")
    }
    return ReportRequest(
      tenant: tenant, program: program, asOf: asOf, from: days.first, to: days.last,
      enteredBy: options.moment)
  }
}

/// Letters that a school prints and hands out.
struct PackOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "One PDF a class, its letters by student: --pack class.", valueName: "class"))
  var pack: ReportPack?
}

extension ReportPeriod: ExpressibleByArgument {
  init?(argument: String) {
    self.init(argument)
  }

  static var allValueStrings: [String] {
    ["week", "month", "term", "2026-11", "2026-10-05..2026-11-30"]
  }
}

extension ReportPack: ExpressibleByArgument {}
extension ReportPaper: ExpressibleByArgument {}
