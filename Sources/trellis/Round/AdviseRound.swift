import ArgumentParser
import JSON
import Matching
import Programs

/// Shows what would match more students: `trellis round advise latest`.
struct AdviseRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "Show the smallest changes that would match more students.",
    discussion: """
      Each change is tried by itself on the round's stored snapshot, exactly, by solving again: \
      fewer hours in common, a rule less, one more place for a goal, a gate made good. Nothing is \
      stored or changed.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String = "latest"

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let advised = try await RoundFailure.translating {
      try await office.roundReviews().advise(on: round, of: program.id, tenant: tenant.id)
    }
    switch try office.format {
    case .json, .ndjson: office.printer.out(document(advised.round, advised.advice))
    case .table, .csv, .tsv:
      try office.print(listing(of: advised.advice))
      office.printer.note(summary(of: advised.advice))
    }
  }

  private func document(_ round: Round, _ advice: RoundAdvice) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("round", round.number)
      advice.write(to: &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func listing(of advice: RoundAdvice) -> Listing {
    var listing = Listing(["more_matched", "change"])
    for relaxation in advice.relaxations {
      listing.add([.number(relaxation.matched), .text(relaxation.text)])
    }
    return listing
  }

  private func summary(of advice: RoundAdvice) -> String {
    let left = advice.unmatched.values.reduce(0, +)
    guard left > 0 else { return "Every student has a mentor." }
    return advice.relaxations.isEmpty
      ? "\(left) students have no mentor, and no single change would give more of them one."
      : "\(left) students have no mentor; each change is counted by itself."
  }
}
