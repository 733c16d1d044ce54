import ArgumentParser
import CivilTime
import Programs
import Reporting

/// What every report can be told.
struct ReportOptions: ParsableArguments {
  @Option(help: "The day it is told as of, YYYY-MM-DD (default: today).") var asOf: DayArgument?
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
  @Option(help: "The first day shown, YYYY-MM-DD (default: the program's first).")
  var from: DayArgument?
  @Option(help: "The folder for the files.") var out: String?
  @Option(help: "The paper of PDF files: letter or a4.") var paper: ReportPaper = .letter
  @Flag(help: "Say how many would be made, and write nothing.") var dryRun = false

  func validate() throws {
    if out == nil, !dryRun { throw ValidationError("Say where the files go: --out FOLDER.") }
  }

  /// How the files are written: for the browser unless `--format` names others, or a pack is to be
  /// printed; with progress on standard error.
  func batch(in office: Office, pack: ReportPack? = nil) throws -> BatchOptions {
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

  func request(_ tenant: Tenant, _ program: Program, in office: Office) async throws
    -> ReportRequest
  {
    ReportRequest(
      tenant: tenant, program: program,
      asOf: try await office.day(options.asOf, in: program, of: tenant),
      from: try await office.dayIfGiven(from, in: program, of: tenant) ?? program.startsOn,
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

extension ReportPack: ExpressibleByArgument {}
extension ReportPaper: ExpressibleByArgument {}
