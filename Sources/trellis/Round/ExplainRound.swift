import ArgumentParser
import JSON
import Matching
import Programs

/// Explains a student's match: `trellis round explain latest --student S1 --mentor M2`.
struct ExplainRound: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain why a student has a mentor, or not another one.",
    discussion: """
      Without --mentor: what made the match, or why there is none. With it: the rules that the pair \
      fails, or exactly what the round would lose with that pair in it, and whose mentor would \
      change. For coordinators: the answer may name other students.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The round's number, or 'latest'.") var round: String = "latest"
  @Option(help: "The student's id.") var student: String
  @Option(help: "The mentor's id, to ask why not.") var mentor: String?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let (found, explainer) = try await RoundFailure.translating {
      try await office.roundReviews().explainer(of: round, in: program.id, tenant: tenant.id)
    }
    guard let key = explainer.student(named: student) else {
      throw missing("student", student, from: found, explainer.studentIDs)
    }
    let asked = try mentor.map { word in
      guard let key = explainer.mentor(named: word) else {
        throw missing("mentor", word, from: found, explainer.mentorIDs)
      }
      return key
    }
    let explanation = try await RoundFailure.translating {
      try explainer.explain(student: key, mentor: asked)
    }
    guard let explanation else { throw missing("student", student, from: found, []) }
    switch try office.format {
    case .json, .ndjson: office.printer.out(document(found, explanation))
    case .table, .csv, .tsv: ExplanationPrinting.print(explanation, in: office)
    }
  }

  private func document(_ round: Round, _ explanation: RoundExplanation) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("round", round.number)
      explanation.write(to: &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func missing(
    _ noun: String, _ word: String, from round: Round, _ known: [String]
  ) -> Failure {
    Failure(
      .notFound, "\(noun).not_found",
      "Round \(round.number) has no \(noun) '\(word)'.",
      hint: Suggestion.nearest(to: word, among: known).map { "Did you mean \($0)?" }
        ?? "A round has those who were in the program when it was solved, and had no match.")
  }
}
