import ArgumentParser
import Programs
import Relationships

/// What is written into a concern's file.
struct ConcernNoteOptions: ParsableArguments {
  @Option(help: "The note.") var note: String?
  @Option(help: "A file with the note; '-' reads standard input.") var noteFile: String?
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func validate() throws {
    if (note == nil) == (noteFile == nil) {
      throw ValidationError("Say it once: --note TEXT, or --note-file FILE or '-'.")
    }
  }

  /// The note's words.
  var words: String {
    get throws {
      try ConcernWords.read(note, file: noteFile, note == nil ? "--note-file" : "--note")
    }
  }

  /// Adds an event with the note and prints the concern without words.
  func add(
    _ action: ConcernEvent.Action, to number: Int, in office: Office, done: String
  ) async throws {
    let tenant = try await office.tenant()
    let words = try words
    let concern = try await ConcernFailure.translating {
      try await office.safeguarding().add(
        action, note: words, to: number, of: tenant.id, by: try office.actor, dryRun: dryRun)
    }
    try office.print(ConcernPrinting.listing([concern]))
    office.printer.note(dryRun ? "Nothing is written." : "Concern \(number) \(done).")
  }
}
