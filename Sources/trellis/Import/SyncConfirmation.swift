import Programs

/// Asking before people are withdrawn by a file.
extension RosterOptions {
  /// Asks for the program's name where somebody would be withdrawn, after saying whom.
  ///
  /// - Throws: `Failure` with 64 where nobody can be asked and no name or another one was given,
  ///   with 2 where another name is typed.
  func confirm(_ kind: some ImportKind, _ session: ImportSession) async throws {
    guard sync else { return }
    guard session.options.files.count == 1, let file = session.options.files.first else {
      throw Failure(
        .usage, "usage", "--sync takes one file, the whole roster.",
        hint: "Put the rows into one file, or leave --sync out.")
    }
    guard !session.options.dryRun, let program = session.program else { return }
    let confirmation = Confirmation(
      of: program.name, or: program.slug, noun: "program", office: session.office)
    if let confirm { return try confirmation.check(confirm) }
    guard confirmation.canAsk, file != "-" else { throw confirmation.missing }
    guard let report = try await session.rehearse(kind).first,
      let count = report.withdrawnCount, count > 0, report.refusals.isEmpty
    else { return }
    for leaver in report.withdrawn.prefix(20) {
      session.office.printer.note("\(leaver.externalID): \(leaver.name)")
    }
    if count > 20 { session.office.printer.note("and \(count - 20) more") }
    try confirmation.ask(
      "\(count) \(count == 1 ? "person is" : "people are") withdrawn from \(program.name).")
  }
}
