import ArgumentParser
import CivilTime
import Foundation
import Programs
import Reporting

/// Reports that workers make, and not the command itself.
struct QueueOptions: ParsableArguments {
  @Flag(
    help: """
      Order the reports and end at once: 'trellis worker' makes them, on any machine that has the \
      folder under the same path.
      """)
  var queue = false
  @Option(
    help: ArgumentHelp(
      "With --queue: send each report as PDF to whom it is for, by mail.", valueName: "mail"))
  var deliver: ReportOrder.Delivery?

  func validate() throws {
    if deliver != nil, !queue {
      throw ValidationError("--deliver mail is for reports that are ordered; add --queue.")
    }
  }

  /// What is ordered.
  ///
  /// - Parameters:
  ///   - report: which.
  ///   - request: whose, as of which day.
  ///   - folder: for the files; nil where they are only delivered.
  ///   - isPacked: whether letters are printed together.
  ///   - office: who orders it, and the formats.
  /// - Returns: the order.
  /// - Throws: `Failure` where there is no folder, or the formats cannot be delivered.
  func order(
    _ report: ReportOrder.Report, _ request: ReportRequest, into folder: String?,
    isPacked: Bool = false, in office: Office
  ) throws -> ReportOrder {
    guard folder != nil || deliver != nil else {
      throw Failure(
        .usage, "reports.no_folder", "It isn't said where the files go.",
        hint: "Add --out FOLDER, or --deliver mail.")
    }
    let formats = office.global.format?.files ?? [deliver == nil && !isPacked ? .html : .pdf]
    if deliver != nil { try Self.check(report, formats) }
    var order = ReportOrder(
      report, of: request.program.id, as: formats, when: .day(request.asOf),
      actor: try office.actor)
    order.folder = folder.map { path in
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
    order.deliver = deliver
    return order
  }

  /// Orders reports, and says how to watch them being made.
  func place(_ order: ReportOrder, of tenant: Tenant, in office: Office) async throws {
    let batch = try await ReportOrders.place(
      order, of: tenant.id, in: try await office.database())
    var card = Card()
    card.add("batch_id", .text(batch.map { "\($0)" }))
    card.add("report", .text(order.report.rawValue))
    card.add("folder", .text(order.folder))
    let place = office.global.tenant.map { " --tenant \($0)" } ?? ""
    try office.print(
      card,
      done: """
        Ordered. 'trellis worker' makes it; 'trellis job show \(batch ?? 0)\(place)' tells how far it \
        is, and 'trellis job cancel \(batch ?? 0)\(place)' stops it.
        """)
    if let folder = order.folder, !Self.canMake(folder) {
      office.printer.note(
        "The folder \(folder) cannot be made or written to from here. Unless the workers can, nothing "
          + "comes of it: cancel it, and name another.")
    }
  }

  /// Whether a folder is there to be written to, or can be made.
  private static func canMake(_ folder: String) -> Bool {
    let made: Void? = try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return made != nil && FileManager.default.isWritableFile(atPath: folder)
  }

  /// Refuses what could not be mailed, before anybody waits for it.
  static func check(_ report: ReportOrder.Report, _ formats: [ReportFormat]) throws {
    guard report.isForPeople else {
      throw Failure(
        .usage, "reports.no_recipients", "A \(report.rawValue) report is for nobody in particular.",
        hint: "Leave --deliver away; mail the file to whom you choose.")
    }
    guard formats.contains(.pdf) else {
      throw Failure(
        .usage, "reports.delivery_needs_pdf", "Mails carry a PDF, and no PDF was asked for.",
        hint: "Leave --format away, or name pdf in it.")
    }
  }
}

extension ReportFileOptions {
  /// Orders what is asked for, where it is not to be made at once.
  ///
  /// - Returns: whether that is all there is to do.
  func enqueue(
    _ report: ReportOrder.Report, _ request: ReportRequest, pack: ReportPack? = nil,
    language: String? = nil, person: String? = nil, in office: Office
  ) async throws -> Bool {
    guard queued.queue, !dryRun else { return false }
    try QueueFailure.refuse(person: person, enteredBy: options.enteredBy != nil)
    guard pack == nil || queued.deliver == nil else {
      throw Failure(
        .usage, "reports.pack_delivered",
        "A pack holds letters of many families; it is not mailed.",
        hint: "Leave --pack or --deliver away.")
    }
    _ = try batch(in: office, pack: pack, needsFolder: false)
    var order = try queued.order(report, request, into: out, isPacked: pack != nil, in: office)
    order.period =
      from == nil ? period : .days(DaySpan(min(request.from, request.asOf), request.asOf))
    order.pack = pack
    order.paper = paper
    order.language = language
    try await queued.place(order, of: request.tenant, in: office)
    return true
  }
}

extension PageOptions {
  /// Orders the page, where it is not to be made at once.
  ///
  /// - Returns: whether that is all there is to do.
  func enqueue(
    _ report: ReportOrder.Report, _ request: ReportRequest, isPartial: Bool, enteredBy: Bool,
    in office: Office
  ) async throws -> Bool {
    guard queued.queue, !dryRun else { return false }
    try QueueFailure.refuse(person: isPartial ? "" : nil, enteredBy: enteredBy)
    var order = try queued.order(report, request, into: out, in: office)
    order.paper = paper
    order.language = words.language.tag
    try await queued.place(order, of: request.tenant, in: office)
    return true
  }
}

/// What is made at once and cannot be ordered.
private enum QueueFailure {
  static func refuse(person: String?, enteredBy: Bool) throws {
    guard person != nil || enteredBy else { return }
    throw Failure(
      .usage, "reports.not_ordered",
      "A part of a report, and one of facts entered by a day, is made at once and not ordered.",
      hint: "Leave --queue away, or the options that pick a part or --entered-by.")
  }
}
