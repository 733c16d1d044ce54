import ArgumentParser
import Relationships

/// Writes down that staff asked: `trellis support-contact add --match S0001 --with guardian`.
struct AddSupportContact: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write down that you asked how a match goes.",
    discussion: "The note is for staff; it enters no report. A worry about safety belongs in "
      + "'trellis concern add' instead.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var whose: MatchOptions
  @Option(help: "Whom you asked: student, mentor or guardian.") var with: SupportParty
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ... (default: today).") var on: DayArgument?
  @Option(help: "in_person, online or phone.") var mode: CheckInMode?
  @Option(help: "Who of the staff it was (default: you).") var by: String?
  @Option(help: "What came up; for staff alone.") var note: String?

  func run(in office: Office) async throws {
    let choice = try whose.choice()
    let (request, tenant) = try await writing.request(in: office)
    let contact = SupportContact(
      party: with, occurredOn: try await office.day(on, in: request.program, of: tenant),
      mode: mode, contactedBy: try by.map { try TextArgument.parse($0, "--by") } ?? request.actor,
      note: note)
    let added = try await FactFailure.translating(SupportContact.self) {
      try await office.facts(SupportContact.self).add(contact, to: choice, request)
    }
    try office.printAdded(added, request)
  }
}
