import ArgumentParser
import CivilTime
import Programs

/// What a student of age says about reports to guardians: `trellis student share S0005 --on today`.
struct ShareStudent: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Note that a student of eighteen lets guardians be told.",
    discussion: """
      At eighteen reports to guardians stop by themselves, unless the student agreed. Write down \
      here what the student told you, and when; --stop takes it back. The last word by the day of a \
      report counts, and who entered it is kept.

      trellis student share S0005 --note 'told Dana on the phone'
      trellis student share S0005 --stop --on 2027-01-10
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The student's id in the roster.") var id: String
  @Option(help: "When the student said so: YYYY-MM-DD, monday, ... (default: today).")
  var on: DayArgument?
  @Flag(help: "Guardians are to be told no more.") var stop = false
  @Option(help: "What the student said, or to whom.") var note: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let decision = SharingDecision(
      student: id, agrees: !stop, on: on?.words.day(on: office.today) ?? office.today, note: note,
      by: try office.actor, isDryRun: dryRun)
    let words = try await ContactFailure.translating {
      try await office.sharingAgreements().decide(decision, tenant: tenant.id)
    }
    var listing = Listing(["on", "student", "name", "guardians_told", "note", "entered_at", "by"])
    for word in words {
      listing.add([
        .text("\(word.on)"), .text(word.student), .text(word.name), .flag(word.agrees),
        .text(word.note), .text("\(word.enteredAt)"), .text(word.enteredBy),
      ])
    }
    try office.print(listing)
    guard !dryRun else { return }
    let undo = stop ? "" : " --stop"
    office.printer.note(
      "It is written down. To take it back: trellis student share \(id.shellWord)\(undo)")
  }
}
