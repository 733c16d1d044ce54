import ArgumentParser
import JSON
import Matching
import Programs

/// Checks that a round is valid and the best there is: `trellis round verify latest`.
struct VerifyRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that a round is valid and the best there is.",
    discussion: """
      Scores every pair of the stored snapshot again and holds the round's proof against it, by \
      code that shares nothing with the solver. Exits with 1 and names the first pair that \
      disproves the round where it does not hold; such a round cannot be published.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String = "latest"

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let (checked, verdict) = try await RoundFailure.translating {
      try await office.rounds().verify(round, of: program.id, tenant: tenant.id)
    }
    switch try office.format {
    case .json, .ndjson: office.printer.out(document(checked, verdict))
    case .table, .csv, .tsv: try office.print(card(checked, verdict), done: sentence(verdict))
    }
    if verdict.violation != nil { throw ExitCode(ProcessStatus.failed.rawValue) }
  }

  private func document(_ round: Round, _ verdict: RoundVerdict) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("round", round.number)
      verdict.write(to: &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func card(_ round: Round, _ verdict: RoundVerdict) -> Card {
    var card = Card()
    card.add("round", .number(round.number))
    card.add("valid", .flag(verdict.isValid))
    card.add("optimal", .flag(verdict.isOptimal))
    card.add("matched", .number(verdict.objective.matched))
    card.add("waiting", .number(verdict.objective.waiting))
    if let floor = verdict.objective.floor { card.add("floor", .number(floor)) }
    card.add("total", .number(verdict.objective.total))
    card.add("checked_pairs", .number(verdict.checkedPairs))
    return card
  }

  private func sentence(_ verdict: RoundVerdict) -> String {
    verdict.violation.map { "Not proved: \($0.message)" }
      ?? "Proved: no other choice of pairs is better."
  }
}
