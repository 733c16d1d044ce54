import JSON
import Programs

/// What a `set` did: field by field, old and new; or why it did nothing.
struct SettingPrinting {
  let office: Office
  let role: ParticipantRole
  let tenant: Tenant
  let program: Program

  func print(_ report: ImportReport, dryRun: Bool) async throws {
    if try office.format == .json {
      var json = JSONWriter()
      try report.write(to: &json, sending: office.printer.out)
      office.printer.out(json.bytes + [UInt8(ascii: "\n")])
    } else if !report.hasRejected {
      for change in report.changes { office.printer.say(Self.line(change)) }
      let more = report.changeCount - report.changes.count
      if more > 0 { office.printer.say("and \(more) more.") }
    }
    if report.hasRejected { throw try await failure(report) }
    for notice in report.notices {
      office.printer.note("\(notice.message). \(notice.hint)")
    }
    let done = "\(report.counts.updated) changed, \(report.counts.unchanged) unchanged."
    office.printer.note(dryRun ? done + " Nothing was written." : done)
  }

  private static func line(_ change: FieldChange) -> String {
    let old = change.old.map(\.quoted) ?? "nothing"
    let new = change.new.map(\.quoted) ?? "nothing"
    return "\(change.key): \(change.field): \(old) -> \(new)"
  }

  /// A bad value is one mistake, however many people it is given to; each unknown id is one.
  private func failure(_ report: ImportReport) async throws -> Failure {
    let strangers = report.errors.filter {
      $0.code.hasSuffix(".not_found") || $0.code.hasSuffix(".not_enrolled")
    }
    guard let bad = report.errors.first(where: { !strangers.contains($0) }) else {
      return try await notFound(strangers)
    }
    let column = bad.column.flatMap { $0 == "external_id" ? nil : $0 }
    let value = column.map { SettingField($0, nil).option + ": " } ?? ""
    return Failure(
      .inputRefused, bad.code, "\(value)\(bad.message); nothing was written.", hint: bad.hint)
  }

  private func notFound(_ strangers: [ImportProblem]) async throws -> Failure {
    let first = strangers.first
    let id = first?.value ?? ""
    let nearest = try await office.knownIDs().nearest(
      to: id, role, in: program.id, tenant: tenant.id)
    let meant =
      nearest.isEmpty
      ? "" : "Did you mean \(nearest.map(\.quoted).joined(separator: ", or "))? "
    let others = strangers.count > 1 ? " (and \(strangers.count - 1) more)" : ""
    return Failure(
      .notFound, first?.code ?? "\(role.rawValue).not_found",
      (first?.message.firstUppercased ?? "") + "\(others); nothing was written.",
      hint: meant + (first?.hint ?? ""), details: strangers.map(\.message))
  }
}

extension String {
  /// A clause as the beginning of a sentence.
  fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
