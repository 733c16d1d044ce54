import ArgumentParser
import Relationships

/// Puts a mistake right: `trellis support-contact correct ID --with mentor`.
struct CorrectSupportContact: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Put a mistaken support contact right; the old one stays, voided.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var correction: CorrectionOptions
  @Option(help: "Whom you asked: student, mentor or guardian.") var with: SupportParty?
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ...") var on: DayArgument?
  @Option(help: "in_person, online or phone.") var mode: CheckInMode?
  @Option(help: "Who of the staff it was.") var by: String?
  @Option(help: "What came up; for staff alone.") var note: String?

  func run(in office: Office) async throws {
    let reason = try correction.cause()
    let (request, tenant) = try await correction.writing.request(in: office)
    let day = try await office.dayIfGiven(on, in: request.program, of: tenant)
    let author = try by.map { try TextArgument.parse($0, "--by") }
    let corrected = try await FactFailure.translating(SupportContact.self) {
      try await office.facts(SupportContact.self).correct(correction.id, reason: reason, request) {
        [with, mode, note] contact in
        contact.party = with ?? contact.party
        contact.occurredOn = day ?? contact.occurredOn
        contact.mode = mode ?? contact.mode
        contact.contactedBy = author ?? contact.contactedBy
        contact.note = note ?? contact.note
      }
    }
    try office.printChanged(corrected, request, done: "It is corrected.")
  }
}
