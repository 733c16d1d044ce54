import ArgumentParser
import Relationships

/// Add a note to a concern.
///
/// `trellis concern note 3 --note-file -`; for the safeguarding duty alone.
struct NoteConcern: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add a note to a concern.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var named: ConcernNumber
  @OptionGroup var note: ConcernNoteOptions
  @OptionGroup var others: StrayWords

  func run(in office: Office) async throws {
    try await note.add(.noted, to: try named.value, in: office, done: "has your note")
  }
}
