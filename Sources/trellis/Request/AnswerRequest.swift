import ArgumentParser
import Programs
import Relationships

/// Says when the answer came: `trellis request answer ID --at "yesterday 18:00"`.
struct AnswerRequest: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Say that a request was answered, and when.",
    discussion: "A day alone is its beginning, on the day of the question the question's time.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The request's id.") var id: String
  @Option(help: "When: YYYY-MM-DD, \"YYYY-MM-DD HH:MM\", or \"yesterday 15:30\" (default: now).")
  var at: MomentArgument?

  func run(in office: Office) async throws {
    let (request, tenant) = try await writing.request(in: office)
    let time = try await office.timeIfGiven(at, in: request.program, of: tenant)
    let answered = try await RequestFailure.translating {
      try await office.facts(Request.self).answer(id, at: time, request)
    }
    try office.printChanged(
      answered, request,
      done: "The request is answered. To take it back: trellis request correct \(answered.id) "
        + "--unanswered")
  }
}

extension Office {
  /// The date, or the date and time, that was given, if any was.
  func timeIfGiven(
    _ given: MomentArgument?, in program: Program, of tenant: Tenant
  ) async throws -> CellTime? {
    guard let given else { return nil }
    return try await time(given, in: program, of: tenant)
  }
}
