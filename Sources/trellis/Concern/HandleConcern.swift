import ArgumentParser
import Relationships

/// Say that a concern is dealt with, and how.
///
/// `trellis concern handle 3 --note-file -`; for the safeguarding duty alone.
struct HandleConcern: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "handle", abstract: "Say that a concern is dealt with, and how.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var named: ConcernNumber
  @OptionGroup var note: ConcernNoteOptions
  @OptionGroup var others: StrayWords

  func run(in office: Office) async throws {
    try await note.add(.handled, to: try named.value, in: office, done: "is handled")
  }
}
