import ArgumentParser
import Relationships

/// Open a handled concern again.
///
/// `trellis concern reopen 3 --note-file -`; for the safeguarding duty alone.
struct ReopenConcern: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a handled concern again.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var named: ConcernNumber
  @OptionGroup var note: ConcernNoteOptions
  @OptionGroup var others: StrayWords

  func run(in office: Office) async throws {
    try await note.add(.reopened, to: try named.value, in: office, done: "is open again")
  }
}
