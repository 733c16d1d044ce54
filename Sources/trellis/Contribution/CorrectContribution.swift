import ArgumentParser
import Relationships

/// Puts a mistake right: `trellis contribution correct ID --kind reviewed`.
struct CorrectContribution: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Put a mistaken contribution right; the old one stays, voided."
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var correction: CorrectionOptions
  @Option(help: "Who gave: student or mentor.") var from: PairRole?
  @Option(help: "What: \(ContributionKind.list).") var kind: ContributionKind?
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ...") var on: DayArgument?
  @Option(help: "More about it.") var note: String?
  @Option(help: "Who may read the note: pair or family.") var share: NoteShare?

  func run(in office: Office) async throws {
    let reason = try correction.cause()
    let (request, tenant) = try await correction.writing.request(in: office)
    let day = try await office.dayIfGiven(on, in: request.program, of: tenant)
    let corrected = try await FactFailure.translating(Contribution.self) {
      try await office.facts(Contribution.self).correct(correction.id, reason: reason, request) {
        [from, kind, note, share] contribution in
        contribution.givenBy = from ?? contribution.givenBy
        contribution.kind = kind ?? contribution.kind
        contribution.occurredOn = day ?? contribution.occurredOn
        contribution.note = note ?? contribution.note
        contribution.share = share ?? contribution.share
      }
    }
    try office.printChanged(corrected, request, done: "It is corrected.")
  }
}
