import ArgumentParser
import Programs
import Relationships

/// Lets a mentor be matched again whom a safety closure holds: `trellis concern clear --mentor M007`.
struct ClearConcern: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Lift what holds a mentor for safety; for the safeguarding duty alone.",
    discussion: """
      A mentor one of whose matches closed as safety_concern is matched in no program until this is \
      done. It lifts what was closed before this moment; a later such closure holds the mentor again. \
      The two of that match are never paired again.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(help: "The mentor: an id or an e-mail address.") var mentor: String
  @OptionGroup var note: ConcernNoteOptions
  @OptionGroup var others: StrayWords

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let words = try note.words
    let cleared = try await ConcernFailure.translating {
      try await office.safeguarding().clear(
        mentor: mentor, note: words, of: tenant.id, by: try office.actor, dryRun: note.dryRun)
    }
    var card = Card()
    card.add("mentor", .text(cleared.externalID))
    card.add("name", .text(cleared.name))
    try office.print(
      card,
      done: note.dryRun
        ? "Nothing is written."
        : "The mentor can be matched again. To undo, hold the mentor in each program: "
          + "trellis mentor hold \(cleared.externalID.shellWord) --reason WHY")
  }
}
