import ArgumentParser
import CivilTime
import Matching
import Programs
import Relationships

/// Raises a concern: `trellis concern add --about S0001 --text-file -`.
struct AddConcern: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Raise a concern about a child's safety; anybody can.",
    discussion: """
      It goes to two who hold the safeguarding duty and is seen by nobody else. Say what you saw or \
      heard, in the child's own words where you can; do not investigate. Prefer --text-file: what \
      stands on the command line is kept in the shell's history.
        trellis concern add --about S0001 --text-file account.txt
        trellis concern add --match S0001:M0007 --on 2026-10-05 --text-file -
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Option(help: "The student or mentor it is about: an id, an e-mail address, or student:ID.")
  var about: String?
  @Option(name: .customLong("match"), help: "The pair it is about: as 'trellis match' names it.")
  var pair: String?
  @Option(help: "The day it is about: YYYY-MM-DD, yesterday, friday, ... (default: today).")
  var on: DayArgument?
  @Option(help: "What happened.") var text: String?
  @Option(help: "A file with what happened; '-' reads standard input.") var textFile: String?
  @Option(help: "Who is told: twice, two who hold the duty (default: who have held it longest).")
  var to: [String] = []
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false
  @OptionGroup var others: StrayWords

  func validate() throws {
    if about == nil, pair == nil {
      throw ValidationError("Say whom it is about: --about PERSON or --match MATCH.")
    }
    if (text == nil) == (textFile == nil) {
      throw ValidationError("Say what happened once: --text TEXT, or --text-file FILE or '-'.")
    }
  }

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let program = try await program(of: tenant, in: office)
    let subject = try await subject(in: program, of: tenant, office)
    let account = try ConcernWords.read(
      text, file: textFile, text == nil ? "--text-file" : "--text")
    let day: Day
    if let program {
      day = try await office.day(on, in: program, of: tenant)
    } else {
      day = on?.words.day(on: office.today) ?? office.today
    }
    let receipt = try await ConcernFailure.translating {
      try await office.concerns().raise(
        RaisedConcern(about: subject, on: day, account: account, to: to), tenant: tenant.id,
        by: try office.actor, dryRun: dryRun)
    }
    var card = Card()
    card.add("concern", dryRun ? .number(nil) : .number(receipt.number))
    card.add("occurred_on", .text("\(day)"))
    card.add("recipients", .list(receipt.recipients))
    try office.print(card, done: Self.done(receipt, dryRun))
  }

  /// The program that is named or the only one; a concern about a person needs none.
  private func program(of tenant: Tenant, in office: Office) async throws -> Program? {
    if pair == nil, chosen.program == nil {
      let all = try await office.programs().all(of: tenant.id)
      return all.count == 1 ? all.first : nil
    }
    return try await office.program(named: chosen.program, of: tenant)
  }

  private func subject(
    in program: Program?, of tenant: Tenant, _ office: Office
  ) async throws -> ConcernSubject {
    guard let pair, let program else {
      return ConcernSubject(person: about, program: program?.id)
    }
    let match = try await MatchFailure.translating {
      try await office.matches().find(
        pair, of: program.id, tenant: tenant.id, on: office.today
      ).match
    }
    return ConcernSubject(person: about, program: program.id, match: match.id)
  }

  private static func done(_ receipt: ConcernReceipt, _ dryRun: Bool) -> String {
    let names = receipt.recipients.joined(separator: " and ")
    return dryRun
      ? "It would go to \(names). Nothing is written."
      : "Concern \(receipt.number) goes to \(names). Speak to one of them today; if a child is in "
        + "danger now, call the emergency services."
  }
}
