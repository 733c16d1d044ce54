import ArgumentParser
import CivilTime
import Foundation
import Jobs
import Programs
import Reporting

/// Which report a schedule makes, of which days and for whom.
struct ScheduledReportOptions: ParsableArguments {
  @Option(
    help: """
      Make this report: teacher, guardian, student, mentor, program, funder, network or worklist; \
      --format names its files.
      """)
  var report: ReportOrder.Report?
  @Option(help: "The days shown: week, month or term (the default of most reports).")
  var period: ReportPeriod?
  @Option(
    name: [.customLong("out"), .customLong("to-folder")],
    help: "The folder for the files, on the machine of the worker.")
  var out: String?
  @Option(help: "Send each recipient's files by e-mail: --deliver mail.")
  var deliver: ReportOrder.Delivery?
  @OptionGroup var packs: PackOption
  @Option(help: "The paper of PDF files: letter or a4.") var paper: ReportPaper = .letter
  @Option(help: "The language of reports that go to nobody in particular (default: en).")
  var language: String?

  func validate() throws {
    guard report != nil else {
      guard period == nil, out == nil, deliver == nil, packs.pack == nil, language == nil else {
        throw ValidationError("--period, --out, --deliver and --pack belong to --report.")
      }
      return
    }
    guard out != nil || deliver != nil else {
      throw ValidationError("Say where the reports go: --out FOLDER, --deliver mail, or both.")
    }
    if let language, !Language.tags.contains(language) {
      throw ValidationError(
        "--language is '\(language)'; write one of \(Language.tags.joined(separator: ", ")).")
    }
  }

  /// The arguments of the job of each run.
  func arguments(for program: Program, in office: Office) throws -> JobArguments {
    guard let report else { return [:] }
    let formats =
      office.global.format?.files ?? (deliver == nil && packs.pack == nil ? [.html] : [.pdf])
    try check(report, formats)
    guard packs.pack == nil || formats.contains(.pdf) else {
      throw Failure(
        .usage, "reports.pack_needs_pdf", "--pack makes one PDF a class, and no PDF was asked for.",
        hint: "Leave --format away, or name pdf in it.")
    }
    var order = ReportOrder(
      report, of: program.id, as: formats,
      when: .tick(Instant(microsecondsSince1970: 0), schedule: ""), actor: try office.actor)
    order.period = period
    order.pack = packs.pack
    order.paper = paper
    order.language = language
    order.folder = out.map { path in
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
    order.deliver = deliver
    return JobArguments(json: order.json)
  }

  /// Refuses now what the first run would be given up for, or would not do.
  private func check(_ report: ReportOrder.Report, _ formats: [ReportFormat]) throws {
    if deliver != nil {
      try QueueOptions.check(report, formats)
      guard packs.pack == nil else {
        throw Failure(
          .usage, "reports.pack_delivered",
          "A pack holds letters of many families; it is not mailed.",
          hint: "Leave --pack or --deliver away.")
      }
    }
    guard packs.pack == nil || report == .guardian || report == .student else {
      throw Failure(
        .usage, "reports.no_packs", "A \(report.rawValue) report has no letters to pack by class.",
        hint: "Leave --pack away; guardian and student reports have packs.")
    }
    guard language == nil || !report.isForPeople else {
      throw Failure(
        .usage, "reports.language",
        "A \(report.rawValue) report is in the language of whom it is for.",
        hint: "Leave --language away.")
    }
  }
}

extension ReportOrder.Report: ExpressibleByArgument {}
extension ReportOrder.Delivery: ExpressibleByArgument {}
