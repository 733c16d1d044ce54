import ArgumentParser
import Programs
import Relationships

/// Puts a mistake right: `trellis request correct ID --answered-at "monday 9:00"`.
struct CorrectRequest: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Put a mistaken request right; the old one stays, voided.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var correction: CorrectionOptions
  @Option(help: "Who asked: student or mentor.") var from: PairRole?
  @Option(help: "When it was asked: YYYY-MM-DD, \"YYYY-MM-DD HH:MM\", or \"yesterday 15:30\".")
  var at: MomentArgument?
  @Option(help: "When it was answered, in the same forms.") var answeredAt: MomentArgument?
  @Flag(help: "Nobody answered after all.") var unanswered = false
  @Option(help: "What was asked.") var text: String?

  func validate() throws {
    guard answeredAt == nil || !unanswered else {
      throw ValidationError("Say either --answered-at or --unanswered.")
    }
  }

  func run(in office: Office) async throws {
    let reason = try correction.cause()
    let (request, tenant) = try await correction.writing.request(in: office)
    var change = Requests.Correction()
    change.from = from
    change.text = try text.map { try TextArgument.parse($0, "--text") }
    change.askedAt = try await office.timeIfGiven(at, in: request.program, of: tenant)
    change.answeredAt = try await office.timeIfGiven(answeredAt, in: request.program, of: tenant)
    change.isUnanswered = unanswered
    let corrected = try await RequestFailure.translating { [change] in
      try await office.facts(Request.self).correct(correction.id, reason: reason, change, request)
    }
    try office.printChanged(corrected, request, done: "It is corrected; this is its new id.")
  }
}
